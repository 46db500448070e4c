import type { EvaluationRequest } from '../../src/domain/request.ts';
import { isLegalTransition } from '../../src/domain/request-transition.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { type Action, ACTIONS, TARGETS } from '../../src/submission/moderation/action.ts';
import { moderate, type ModerateOutcome } from '../../src/submission/moderation/moderate.ts';
import { explainingToken } from '../submission/explain-token.ts';
import { openBoard } from '../submission/open-board.ts';
import { pause, TRIES } from '../submission/patience.ts';
import { getFilePlace } from '../submission/submit-model.ts';
import { plainText } from '../terminal/plain-text.ts';
import { describeRequests, nameStatus } from './list-requests.ts';
import { openQueue } from './open-queue.ts';

export interface ChangeFlags {
  /** A path in the dataset, or the name of a model. */
  asked: string;
  action: Action;
  reason: string | null;
  isDryRun: boolean;
}

/** Changes the status of a request, and says in a few lines what it was. Throws a `UserError` where it must not be. */
export async function changeRequest({ asked, action, reason, isDryRun }: ChangeFlags): Promise<string> {
  const board = openBoard({ writes: !isDryRun });
  const { dataset } = board;
  const readQueue = await openQueue(board);
  const outcome = await explainingToken(board, () =>
    moderate({ dataset, readQueue, asked, action, reason, isDryRun, wait: pause, tries: TRIES }),
  );
  if (outcome.kind !== 'done') throw explain(outcome, { asked, action, location: dataset.location });
  const { request } = outcome;
  const verb = isDryRun ? 'would be' : 'is now';
  const lines = [
    `${request.path} ${verb} ${TARGETS[action].written}; it ${isDryRun ? 'is' : 'was'} ${nameStatus(request)}.`,
    `  ${isDryRun ? 'Nothing was written: this was a dry run.' : getFilePlace(board, request.path)}`,
  ];
  return lines.map(plainText).join('\n');
}

function explain(
  outcome: Exclude<ModerateOutcome, { kind: 'done' }>,
  { asked, action, location }: { asked: string; action: Action; location: string },
): UserError {
  const name = plainText(asked);
  switch (outcome.kind) {
    case 'none':
      return new UserError(
        `There is no request "${name}" in ${location}, and none of a model of that name.`,
        outcome.nearest === null
          ? 'Take the path from `npm run queue -- list --status all`.'
          : `Is it "${plainText(outcome.nearest)}"? \`npm run queue -- list --status all\` names all.`,
      );
    case 'illegal':
      return new UserError(
        `Nothing was written. ${PAST[action]} can be only what ${WHENCE[action]}:\n${describeRequests(outcome.requests).join('\n')}`,
        describeChoices(outcome.requests),
      );
    case 'several':
      return new UserError(
        `Nothing was written. There are ${outcome.requests.length} requests of ${name} that could be meant:\n${describeRequests(outcome.requests).join('\n')}`,
        'Name one of them by its path.',
      );
    case 'unfit-reason':
      return new UserError(
        outcome.shown === null
          ? 'Nothing was written: of this reason the board would show nothing.'
          : `Nothing was written: the board would show this reason as "${plainText(outcome.shown)}".`,
        'Give a reason of one line, with at most 300 characters and without anything that looks like a secret.',
      );
    case 'busy':
      return new UserError(
        'Others wrote to the dataset at each try; nothing was written.',
        'Run again in a minute.',
      );
  }
}

const PAST = { cancel: 'Cancelled', rerun: 'Run again', fail: 'Failed' } as const;
const WHENCE = {
  cancel: 'waits, runs or has failed',
  rerun: 'runs or has ended',
  fail: 'waits or runs',
} as const;

function describeChoices(requests: readonly EvaluationRequest[]): string {
  const fits = (action: Action) =>
    requests.every(({ status }) => isLegalTransition(status, TARGETS[action].status));
  const possible = ACTIONS.filter(fits).map((action) => `\`${action}\``);
  return possible.length === 0 ? '' : `What can be done: ${possible.join(', ')}.`;
}
