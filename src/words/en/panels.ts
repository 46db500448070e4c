/** What the panels of the table say: columns, ranges, view, weights, sharing. */

export const columns = 'Columns';
export const presets = 'Presets';
export const asItComes = 'As it comes';
export const all = 'All';
export const scoresOnly = 'Scores only';
export const noColumns = 'No columns';
export const tasks = 'Tasks';
export const onlyVisible = 'Rank by the tasks shown, and only models that have them all';
export const save = 'Save';
export const presetName = 'Name of these columns';
export const presetNameLabel = 'Name under which to save these columns';

export function deletePreset(name: string): string {
  return `Delete ${name}`;
}

export function moveUp(column: string): string {
  return `Move ${column} up`;
}

export function moveDown(column: string): string {
  return `Move ${column} down`;
}

export const ranges = 'Ranges';
export const to = 'to';

export function rangeFrom(column: string): string {
  return `${column}, from`;
}

export function rangeTo(column: string): string {
  return `${column}, to`;
}

export const view = 'View';
export const rows = 'Rows';
export const compactRows = 'Compact rows';
export const shadeScores = 'Shade scores';
export const normalisedScores = 'Normalised scores: 0 is guessing, 100 the best possible';
export const sort = 'Sort';
export const sortBy = 'Sort by';
export const thenBy = 'Then by';
export const reversed = 'Reversed';

export const weights = 'Weights';
export const weightsOfTasks = 'Weights of the tasks';
export const asTheBoard = 'As the board has them';

export function weightOf(task: string): string {
  return `Weight of ${task}`;
}

export const share = 'Share';
export const link = 'Link';
export const copyLink = 'Copy link';
export const copy = 'Copy';
export const download = 'Download';
export const theseRows = 'These rows and columns, in this order:';
export const cannotCopy = 'The browser does not let this page copy. Download it in its place.';

export function copyAs(format: string): string {
  return `Copy these rows as ${format}`;
}

export function downloadAs(format: string): string {
  return `Download these rows as ${format}`;
}

export function copied(what: string): string {
  return `${what} copied.`;
}

export function downloaded(fileName: string): string {
  return `${fileName} is downloaded.`;
}

/**
 * How much the top depends on the weights: `first` is the share of the draws in which the first stays first, and
 * `contenders` how many models are first in some.
 */
export function stability(draws: number, first: number, contenders: number): string {
  const drawn = `With each weight drawn anew around its value (mostly half to twice of it), ${draws} times,`;
  if (first === 1 && contenders === 1) return `${drawn} the first is always the first.`;
  const others = contenders === 1 ? 'one model is' : `${contenders} models are`;
  return `${drawn} the first stays first in ${Math.round(first * 100)}%, and ${others} first at some time.`;
}
