/** What the first page shows of a board in figures, and in place of a table without rows. */

/** After their number. */
export function models(count: number): string {
  return count === 1 ? 'model' : 'models';
}

/** After their number. */
export function tasks(count: number): string {
  return count === 1 ? 'task' : 'tasks';
}

export const noDataYet = 'No data yet';
export const noDate = 'No date';
/** Below a date. */
export const dataAsOf = 'data as of';
/** Below that there is no date. */
export const results = 'results';

/** After `dataAsOf` or `results`. */
export function commit(sha: string): string {
  return `, commit ${sha}`;
}

export const noResults = 'No results yet';

/** Around where the dataset is. */
export function datasetRead(files: number): readonly [before: string, after: string] {
  const held =
    files === 0
      ? 'no result file'
      : `${files} ${files === 1 ? 'file' : 'files'}, of which none could be used`;
  return ['The results dataset ', ` was read and holds ${held}.`];
}

/** Around the name of the configuration file. */
export function tasksFrom(count: number): readonly [before: string, after: string] {
  return [count === 1 ? 'The task above comes from ' : `The ${count} tasks above come from `, '.'];
}

export const addFile = 'Add a result file';
export const addFileHow =
  'Put a file of lm-eval, or of the demo template, into the results dataset. It becomes a row with the next build.';
export const importTable = 'Or import a table that you have';
export const importTableHow = 'A CSV file becomes a results dataset, one file a model.';
export const expected = 'Expected rows here?';
export const expectedHow =
  'The doctor says which files were looked for and where, and what is wrong with each.';

export function filesLeftOut(
  rejected: number,
  ignored: number,
): readonly [before: string, link: string, after: string] {
  return [`Rejected files: ${rejected}. Ignored: ${ignored}. See the `, 'report', '.'];
}
