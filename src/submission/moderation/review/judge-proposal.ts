import * as words from '#words/review.ts';
import { parseTolerantJson } from '../../../formats/content/tolerant-json.ts';
import { parseSubmission } from '../../parse-submission.ts';
import type { RequestFile, RequestStore } from '../../ports.ts';
import { quote } from '../../quote.ts';
import type { Refusal } from '../../refusal.ts';
import type { Submission, Submitter } from '../../submission.ts';
import { submit, type SubmitContext } from '../../submit.ts';
import type { Proposal } from './proposal.ts';
import { type Objection, objectToChanges } from './object-to-changes.ts';

export type Verdict =
  /** Our own rules would write this request for its author. */
  | { kind: 'good'; submission: Submission; submitter: Submitter; path: string }
  /** The same person's request for the same is in the dataset already. */
  | { kind: 'taken'; path: string }
  | { kind: 'refused'; refusals: readonly (Objection | Refusal)[] }
  /** It is for a person to look at. */
  | { kind: 'unclear'; reason: string };

/** The keys of a request that say what is submitted; all others are looked up. */
const FIELDS = ['model', 'revision', 'precision', 'weight_type', 'base_model', 'model_type'];

/** What programs of the template write besides, and nobody reads: it is not refused, and does not come in. */
const IGNORED = ['architectures', 'job_id', 'job_start_time'];

/**
 * Decides on a pull request as if its author had just submitted what its file asks for, at the time when it was opened.
 *
 * @param folder of the dataset inside the repo; empty for the whole repo.
 */
export async function judgeProposal(
  proposal: Proposal,
  folder: string,
  context: SubmitContext,
): Promise<Verdict> {
  const { author, content, changes } = proposal;
  if (changes === null) return { kind: 'unclear', reason: words.tooOld };
  const objections = objectToChanges(proposal, folder);
  const path = changes[0]?.path.slice(folder === '' ? 0 : folder.length + 1);
  const raw = content && readObject(content);
  if (raw === null && objections.length === 0) objections.push(words.noRequest);
  if (objections.length > 0 || author === null || path === undefined || raw === null) {
    return { kind: 'refused', refusals: objections };
  }
  const parsed = parseSubmission(pick(raw), context.options);
  if ('refusals' in parsed) return { kind: 'refused', refusals: parsed.refusals };

  const { submission } = parsed;
  const submitter = { name: author, orgs: [] };
  const { store, getWritten } = writeNothing(context.store);
  const outcome = await submit(submission, submitter, { ...context, ...at(proposal, context), store });
  if (outcome.kind === 'refused') return outcome;
  const written = getWritten();
  if (outcome.kind === 'busy' || written === null) {
    return outcome.kind === 'busy'
      ? { kind: 'unclear', reason: words.moving }
      : { kind: 'taken', path: outcome.request.path };
  }
  const more = objectToFile({ raw, path, author }, written);
  return more.length > 0
    ? { kind: 'refused', refusals: more }
    : { kind: 'good', submission, submitter, path: written.path };
}

/** When it was submitted, by the Hub's clock and not by the file's word. */
export function at({ createdAt }: Proposal, context: SubmitContext): Pick<SubmitContext, 'now'> {
  return { now: () => (createdAt === null ? context.now() : new Date(createdAt)) };
}

function objectToFile(
  given: { raw: Readonly<Record<string, unknown>>; path: string; author: string },
  written: RequestFile,
): Objection[] {
  const { raw, path, author } = given;
  const known = readObject(new TextEncoder().encode(written.content)) ?? {};
  const foreign = Object.keys(raw).filter((key) => !Object.hasOwn(known, key) && !IGNORED.includes(key));
  const { status, sender } = raw;
  const isSender = sender === undefined || sender === null || sender === '' || sender === author;
  return [
    ...(isItsPlace(path, written.path) ? [] : [words.otherPath(quote(path), written.path)]),
    ...(status === 'PENDING' ? [] : [words.otherStatus(quoteValue(status))]),
    ...(isSender ? [] : [words.otherSender(quoteValue(sender), author)]),
    ...(foreign.length === 0 ? [] : [words.foreignKeys(foreign.slice(0, 5).map(quote).join(', '))]),
  ];
}

/** Its place now, or the one that was free when it was opened: another commit of the model has taken that since. */
function isItsPlace(given: string, now: string): boolean {
  return given === now || (given.endsWith('.json') && now.startsWith(`${given.slice(0, -'.json'.length)}_`));
}

function writeNothing(store: RequestStore): { store: RequestStore; getWritten: () => RequestFile | null } {
  let written: RequestFile | null = null;
  return {
    store: {
      read: () => store.read(),
      readRaw: (path, now) => store.readRaw(path, now),
      async write(file) {
        written = file;
        return 'written';
      },
    },
    getWritten: () => written,
  };
}

function readObject(bytes: Uint8Array): Readonly<Record<string, unknown>> | null {
  const outcome = parseTolerantJson(new TextDecoder().decode(bytes));
  const value = outcome.kind === 'json' ? outcome.value : null;
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : null;
}

function pick(raw: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(FIELDS.flatMap((key) => (Object.hasOwn(raw, key) ? [[key, raw[key]]] : [])));
}

function quoteValue(value: unknown): string {
  return quote(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'undefined'));
}
