import type { Clock } from '../../datasets/clock.ts';
import { Problem } from '../problem.ts';
import type { WorkerPorts } from '../worker-ports.ts';

/** When an answer must be there at the latest. */
export interface Deadline {
  /** Milliseconds since 1970. */
  at: number;
  /** Ends what is under way. */
  signal: AbortSignal;
  /** Waits only as long as there is time; rejects at once with a `Problem` for a longer wait. */
  clock: Clock;
  isOver(): boolean;
}

export function createDeadline(milliseconds: number, { now }: WorkerPorts): Deadline {
  const at = now() + milliseconds;
  const signal = AbortSignal.timeout(milliseconds);
  const sleep = (wait: number): Promise<void> => {
    if (now() + wait > at) {
      const seconds = Math.ceil(wait / 1000);
      return Promise.reject(
        new Problem('hub', { 'Retry-After': String(seconds) }, `asked to wait ${seconds} s`),
      );
    }
    return new Promise((resolve) => setTimeout(resolve, wait));
  };
  return { at, signal, clock: { now, sleep }, isOver: () => now() >= at };
}
