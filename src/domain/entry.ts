/**
 * What identifies one evaluated thing: a model at a revision, in a precision, with a kind of weights.
 * `null` means that the files do not say; it is never replaced by a guess.
 */
export interface Entry {
  /** `org/name` on the Hub, or any name. */
  model: string;
  /** A commit sha, a branch or tag, or whatever the file calls the revision. */
  revision: string | null;
  /** Canonical, see `canonicalPrecision`. */
  precision: string | null;
  /** `Original`, `Adapter` or `Delta`, or another word that a file uses. */
  weightType: string | null;
}
