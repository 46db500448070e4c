/** What the tools above the table say once scripts have run. */

export const narrowings = 'What narrows the table';
export const clearAll = 'Clear all';
export const onTop = 'On top';

export function takeBack(narrowing: string): string {
  return `Take back ${narrowing}`;
}

/** What narrows, and to what: `Type: Base`. */
export function narrowed(subject: string, to: string): string {
  return `${subject}: ${to}`;
}

export function quoted(query: string): string {
  return `“${query}”`;
}

export function compareOnTop(count: number): string {
  return `Compare ${count} on top`;
}

export function upTo(high: string): string {
  return `up to ${high}`;
}

export function from(low: string): string {
  return `from ${low}`;
}

export function between(low: string, high: string): string {
  return `${low} to ${high}`;
}

export const nothingMatches = 'No model matches.';
export const clearSearchAndFilters = 'Clear search and filters';

/** The way out of an empty table, and how many models there would be. */
export function without(narrowing: string, count: number): string {
  return `Without ${narrowing} (${count})`;
}

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

export const suggestions = 'Suggestions';

export function keepOnTop(model: string): string {
  return `Keep ${model} on top`;
}
