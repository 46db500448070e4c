/** The tables on a model's page: its scores, runs, requests and neighbours. */

export const metric = 'Metric';
export const interval95 = '95% interval';
export const toBest = 'To best';
export const run = 'Run';
export const source = 'Source';
export const best = 'best';
export const noDate = 'No date';
export const why = 'Why';
export const notSaid = 'not said';

/** After a metric. */
export function shots(count: number): string {
  return `, ${count}-shot`;
}

/** After a metric. */
export function meanOf(subtasks: number): string {
  return `, mean of ${subtasks} subtasks`;
}

/** After a metric: the number that the file has. */
export function fromInFile(given: number): string {
  return `, from ${given} in the file`;
}

export function wilsonTask(task: string, low: string, high: string, samples: number): string {
  return `${task} (${low} to ${high}, n = ${samples})`;
}

/** Each as `wilsonTask` gives it. */
export function wilson(tasks: readonly string[]): string {
  return `± of ${tasks.join(', ')}: half of Wilson’s 95% interval for a proportion of that many samples, as the file gives no standard error.`;
}

/** Around the file. */
export function sharedOrigin(date: string | null): readonly [before: string, after: string] {
  return ['All scores come from ', date === null ? '.' : `, run of ${date}.`];
}

export function pooled(task: string, subtasks: number, isBySamples: boolean): string {
  const weighing = isBySamples ? 'weighted by their samples' : 'each counting the same';
  return `${task}: the mean of ${subtasks} subtasks, ${weighing}`;
}

export const subtask = 'Subtask';
export const samples = 'Samples';
export const errorOfMean =
  '± of the mean is the root of the sum of the squares of each subtask’s ± times its share, as their samples are independent of each other.';

export const date = 'Date';
/** A run or a request is of a precision, a revision and so on. */
export const what = 'What';
export const readAs = 'Read as';
export const madeBy = 'Made by';
export const scores = 'Scores';
export const file = 'File';

export const status = 'Status';
export const submitted = 'Submitted';
export const by = 'By';
export const statuses = {
  pending: 'Waiting',
  running: 'Running',
  finished: 'Finished',
  failed: 'Failed',
  cancelled: 'Cancelled',
  rerun: 'Waiting to run again',
  unknown: 'Unknown status',
};

export const scoresByRevision = 'Scores by revision';
export const entry = 'Entry';
export const newestRun = 'Newest run';

export const difference = 'Difference';
export const at95 = 'At 95%';
/** How a neighbour's average is, next to the model's. */
export const verdicts = {
  self: 'this model',
  better: 'better',
  worse: 'worse',
  tied: 'tied',
  unknown: 'no interval',
};
