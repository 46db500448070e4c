export type Glyph = 'ring' | 'disc' | 'diamond' | 'square' | 'triangle' | 'star' | 'cross' | 'dash';

/** A kind of model, as the table marks and filters it. */
export interface ModelType {
  id: string;
  label: string;
  glyph: Glyph;
  /** Emoji and words by which files name this type, lower case. */
  match: readonly string[];
}
