/** The page of a model: its sections, its head, and its place in short. */

export const scores = 'Scores';

/** Of one entry of several, named by what it was evaluated as. */
export function scoresOf(entry: string): string {
  return `Scores, ${entry}`;
}

export const asSubmitted = 'as submitted';
export const scoresNote =
  'As in the result file, scaled to 100 where the range is known. ± is half the 95% interval.';
export const whyThisRank = 'Why this rank';
export const whyThisRankNote = 'From the scores to the average to the rank.';
export const neighbours = 'Neighbours';
export const neighboursNote = 'A filled dot: the difference in the average is significant at 95%.';
export const overTime = 'Over time';
export const overTimeNote = 'Ranked as the board ranks now, among the rows of each day.';
export const olderRevisions = 'Older revisions';
export const olderRevisionsNote = 'Scored by themselves, not ranked.';
export const runs = 'Runs';
export const runsNote =
  'Every evaluation that was read, newest first. Of several, the newest with a score counts for each task.';
export const aboutTheModel = 'About the model';
export const aboutTheModelNote = 'What is said of it besides its scores.';

export function requests(count: number): string {
  return count === 1 ? 'Request' : 'Requests';
}

export const breadcrumb = 'Breadcrumb';
export const standings = 'Standings';
export const compareWith = 'Compare with…';
export const hub = 'Hub';
export const website = 'Website';
export const evaluatedAs = 'Evaluated as';

export function reference(label: string): string {
  return `${label}: shown to compare with, not ranked.`;
}

export const hiddenInTable = 'Hidden in the table until asked for.';
export const evidence = 'Evidence';

export const notRanked = 'not ranked';

/** After a rank. */
export function of(all: number): string {
  return `of ${all}`;
}

/** After how many have a score. */
export function ofTasks(all: number): string {
  return `of ${all} tasks`;
}

/** `Average of 9 tasks`: `column` is what the board ranks by. */
export function averageOf(column: string, tasks: number): string {
  return `${column} of ${tasks} ${tasks === 1 ? 'task' : 'tasks'}`;
}

export const tier = 'Tier';

/** After a tier: how many others are in it. */
export function inTierWith(others: number): string {
  return others === 0 ? 'alone' : `with ${others} ${others === 1 ? 'other' : 'others'}`;
}

/** For search engines and link previews. `by` is what the board ranks by, in a sentence. */
export function ranked(
  place: { rank: number; ranked: number; board: string; entries: number },
  by: string,
  average: string,
): string {
  const { rank, ranked, board, entries } = place;
  const several = entries > 1 ? `, the best of ${entries} entries` : '';
  return `#${rank} of ${ranked} on ${board}${several}: ${by} ${average}.`;
}

export function unranked(board: string, coverage: number, tasks: number): string {
  return `On ${board} with ${coverage} of ${tasks} tasks.`;
}
