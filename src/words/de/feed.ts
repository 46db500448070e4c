/** What feeds say. */

export const subtitle = 'Was neu ist, aktualisiert und entfernt wurde.';

/** `of` is a board or one of its tasks. */
export function title(of: string): string {
  return `${of}, Änderungen`;
}

/** `kind` is what happened, as in `changes.ts`. */
export function entry(model: string, kind: string): string {
  return `${model}: ${kind.toLowerCase()}`;
}
