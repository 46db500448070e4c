import { UserError } from '../../src/domain/user-error.ts';

const SIGNALS = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs something that the first Ctrl+C, or a polite kill, ends in order; a second one ends the process at once.
 *
 * @param reason what is told then.
 */
export async function runUntilInterrupted<T>(
  reason: UserError,
  run: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const interrupt = () => stop.abort(reason);
  for (const name of SIGNALS) process.once(name, interrupt);
  try {
    return await run(stop.signal);
  } finally {
    for (const name of SIGNALS) process.removeListener(name, interrupt);
  }
}
