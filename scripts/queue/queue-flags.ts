import { UsageError } from '../terminal/cli.ts';

export interface QueueFlags {
  status?: string | undefined;
  reason?: string | undefined;
  'dry-run'?: boolean | undefined;
  merge?: boolean | undefined;
  close?: boolean | undefined;
  json?: boolean | undefined;
}

/** What goes with each thing to do. */
const TAKEN: Readonly<Record<string, readonly (keyof QueueFlags)[]>> = {
  list: ['status', 'json'],
  cancel: ['reason', 'dry-run'],
  fail: ['reason', 'dry-run'],
  rerun: ['reason', 'dry-run'],
  review: ['merge', 'close', 'json'],
};
const OPTIONS = ['status', 'reason', 'dry-run', 'merge', 'close', 'json'] as const;

/** Throws a `UsageError` for what makes no sense together. */
export function checkFlags(
  name: string | undefined,
  request: string | undefined,
  more: readonly string[],
  flags: QueueFlags,
): void {
  const taken = name !== undefined && Object.hasOwn(TAKEN, name) ? TAKEN[name] : undefined;
  if (name === undefined || !taken) {
    throw new UsageError(
      name === undefined ? 'Nothing was asked for.' : `\`${name}\` is nothing that can be done with a queue.`,
      `Say one of ${Object.keys(TAKEN).join(', ')}; \`npm run queue -- --help\` explains them.`,
    );
  }
  const needsRequest = taken.includes('reason');
  if (needsRequest !== (request !== undefined) || more.length > 0) {
    throw new UsageError(
      needsRequest ? `\`${name}\` takes one request.` : `\`${name}\` takes no request.`,
      needsRequest
        ? `Name it by its path or its model, and put a reason of several words in quotes: \`npm run queue -- ${name} org/model --reason "…"\`.`
        : `Leave out what follows \`${name}\`.`,
    );
  }
  const foreign = OPTIONS.find((option) => flags[option] !== undefined && !taken.includes(option));
  if (foreign !== undefined) {
    throw new UsageError(`\`--${foreign}\` says nothing to \`${name}\`.`, 'Leave it out.');
  }
  if (needsRequest && name !== 'rerun' && (flags.reason ?? '').trim() === '') {
    throw new UsageError(
      `\`${name}\` needs a reason, which the board shows.`,
      'Add `--reason "…"`, in one line.',
    );
  }
}
