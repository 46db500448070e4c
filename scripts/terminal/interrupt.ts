import { UserError } from '../../src/domain/user-error.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/** Runs something that the first Ctrl+C, or a polite kill, ends in order; a second one ends the process at once. */
export async function runUntilInterrupted<T>(run: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const stop = new AbortController();
  const interrupt = () =>
    stop.abort(
      new UserError(
        'Stopped before everything was there.',
        'What has arrived is kept; the next run goes on from there.',
      ),
    );
  for (const name of SIGNALS) process.once(name, interrupt);
  try {
    return await run(stop.signal);
  } finally {
    for (const name of SIGNALS) process.removeListener(name, interrupt);
  }
}
