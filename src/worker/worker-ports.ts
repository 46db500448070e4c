/** What a worker needs of the machine that it runs on. */
export interface WorkerPorts {
  fetch: typeof fetch;
  /** Milliseconds since 1970. */
  now: () => number;
  /** In [0, 1). */
  random: () => number;
  /** Takes a line for the operator, in which there is nothing secret. */
  log: (line: string) => void;
}

export const systemPorts: Omit<WorkerPorts, 'log'> = {
  fetch: (input, init) => fetch(input, init),
  now: () => Date.now(),
  random: () => Math.random(),
};
