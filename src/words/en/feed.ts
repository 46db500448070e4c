/** What feeds say. */

export const subtitle = 'What was added, updated and removed.';

/** `of` is a board or one of its tasks. */
export function title(of: string): string {
  return `${of}, changes`;
}

/** `kind` is what happened, as in `changes.ts`. */
export function entry(model: string, kind: string): string {
  return `${model}: ${kind.toLowerCase()}`;
}
