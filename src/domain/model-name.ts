/** A model's name in the parts that a table sets apart. */
export interface ModelName {
  /** Before the first `/`; null without one. */
  org: string | null;
  base: string;
  /** After a `#`, as some boards write a mode such as `thinking`. */
  variant: string | null;
  /** Inside trailing parentheses, split at commas: `val`, `zero-shot`. */
  notes: string[];
}

/**
 * Splits a name such as `gemini/gemini-3-flash-preview#thinking (zero-shot, val)` into its parts. A part that would
 * leave nothing to call the model by is not split off: `/name`, `#x` and `(val)` stay whole.
 */
export function splitModelName(model: string): ModelName {
  const parentheses = /^(.*\S)\s*\(([^()]*)\)$/s.exec(model.trim());
  const [, beforeNotes = model.trim(), inside = ''] = parentheses ?? [];
  const notes = inside
    .split(',')
    .map((note) => note.trim())
    .filter((note) => note !== '');

  const hashAt = beforeNotes.indexOf('#');
  const isSplit = hashAt > 0 && hashAt < beforeNotes.length - 1;
  const name = isSplit ? beforeNotes.slice(0, hashAt) : beforeNotes;
  const variant = isSplit ? beforeNotes.slice(hashAt + 1).trim() : null;

  const slashAt = name.indexOf('/');
  const hasOrg = slashAt > 0 && slashAt < name.length - 1;
  return {
    org: hasOrg ? name.slice(0, slashAt) : null,
    base: hasOrg ? name.slice(slashAt + 1) : name,
    variant,
    notes,
  };
}
