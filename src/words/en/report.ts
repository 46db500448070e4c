/** What the report says around the problems, which say themselves what they are. */

export const report = 'Report';

export function reportOf(board: string): string {
  return `What was read for ${board}, and what could not be used.`;
}

export function found(
  errors: number,
  warnings: number,
): readonly [before: string, json: string, after: string] {
  const counts = `${count(errors, 'error')} and ${count(warnings, 'warning')}`;
  return [`What was read, and what could not be used: ${counts}. Also as `, 'JSON', '.'];
}

export const results = 'Results';
export const requests = 'Requests';
export const problems = 'Problems';
export const aboutProblems = 'Each with what to do about it. Nothing is left out in silence.';
export const noProblems = 'Nothing to report. Every file was read whole, and every score has its place.';
export const error = 'Error';
export const warning = 'Warning';

export function morePlaces(count: number): string {
  return `${count} more places`;
}

export function files(found: number, size: string, accepted: number, rejected: number): string {
  return `${count(found, 'file')} found (${size}) = ${accepted} accepted + ${rejected} rejected.`;
}

export const readFrom = 'Read from';
export const revision = 'Revision';
export const noRevision = 'none: a folder that is no git checkout';
export const readAs = 'Read as';

export function ignored(files: number): string {
  return `${files} more ${files === 1 ? 'file was' : 'files were'} ignored`;
}

function count(number: number, word: string): string {
  return `${number} ${word}${number === 1 ? '' : 's'}`;
}
