import * as words from '#words/review.ts';
import { UserError } from '../../../domain/user-error.ts';
import { submit, type SubmitContext } from '../../submit.ts';
import { at, judgeProposal, type Verdict } from './judge-proposal.ts';
import type { Proposal, Proposals } from './proposal.ts';

export interface ReviewOptions {
  proposals: Proposals;
  context: SubmitContext;
  /** Of the dataset inside the repo; empty for the whole repo. */
  folder: string;
  /** Whether good ones are taken into the dataset, and closed with a word about it. */
  merges: boolean;
  /** Whether refused ones are closed, with the reasons. */
  closes: boolean;
}

export interface Reviewed {
  number: number;
  title: string;
  url: string;
  author: string | null;
  verdict: Verdict;
  /** What was done about it; null: nothing. */
  done: 'taken' | 'closed' | null;
}

/**
 * Looks at one pull request after the other, the oldest first, and does what is asked of it before the next.
 *
 * A good one is not merged by the Hub, which merges whatever its author has pushed by then: the request is written anew,
 * by our own rules, on top of the commit that was read for it, so that nothing comes in that was not looked at. What
 * its author pushes meanwhile is closed with it.
 */
export async function* review(options: ReviewOptions): AsyncGenerator<Reviewed, void> {
  for (const { number, title, url } of await options.proposals.list()) {
    yield { number, title, url, ...(await reviewOne(number, options)) };
  }
}

async function reviewOne(
  number: number,
  { proposals, context, folder, merges, closes }: ReviewOptions,
): Promise<Pick<Reviewed, 'author' | 'verdict' | 'done'>> {
  let author: string | null = null;
  try {
    const proposal = await proposals.read(number);
    ({ author } = proposal);
    let verdict = await judgeProposal(proposal, folder, context);
    if (verdict.kind === 'good' && merges) verdict = await take(proposal, verdict, context);
    if (verdict.kind === 'taken' && merges) {
      await proposals.close(number, words.takenComment(verdict.path));
      return { author, verdict, done: 'taken' };
    }
    if (verdict.kind === 'refused' && closes) {
      await proposals.close(number, refusedComment(verdict.refusals));
      return { author, verdict, done: 'closed' };
    }
    return { author, verdict, done: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { author, verdict: { kind: 'unclear', reason: `${error.message} ${error.hint}` }, done: null };
  }
}

async function take(
  proposal: Proposal,
  { submission, submitter }: Extract<Verdict, { kind: 'good' }>,
  context: SubmitContext,
): Promise<Verdict> {
  const { store } = context;
  const outcome = await submit(submission, submitter, {
    ...context,
    ...at(proposal, context),
    store: {
      read: () => store.read(),
      readRaw: (path, now) => store.readRaw(path, now),
      write: (file, now) => store.write({ ...file, title: `${file.title} (#${proposal.number})` }, now),
    },
  });
  if (outcome.kind === 'refused') return outcome;
  if (outcome.kind === 'busy') return { kind: 'unclear', reason: words.moving };
  return { kind: 'taken', path: outcome.request.path };
}

function refusedComment(refusals: readonly { message: string; remedy: string }[]): string {
  const list = refusals.map(({ message, remedy }) => `- ${message} ${remedy}`);
  return [words.refusedComment, '', ...list, '', words.refusedNext].join('\n');
}
