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
