export type Glyph =
  'ring' | 'disc' | 'diamond' | 'square' | 'triangle' | 'star' | 'cross' | 'bubble' | 'dash';

/** A kind of model, as the table marks and filters it. */
export interface ModelType {
  id: string;
  label: string;
  glyph: Glyph;
  /** Emoji and words by which files name this type, lower case. */
  match: readonly string[];
}

/**
 * The type that a text such as `🟢 : pretrained`, `RL-tuned` or `fine-tuned on domain-specific datasets` names: the
 * one whose emoji stands in it, else the one with the longest matching words. A text that names none is the type
 * with the id `unknown` where there is one. null for that otherwise, and without a text.
 */
export function findModelType(text: string | null, types: readonly ModelType[]): ModelType | null {
  if (text === null || text.trim() === '') return null;
  const wanted = ` ${words(text)} `;
  let best: ModelType | null = null;
  let bestLength = 0;
  for (const type of types) {
    for (const sign of type.match) {
      const word = words(sign);
      const emoji = plain(sign);
      const isFound =
        word !== '' ? wanted.includes(` ${word} `) : emoji !== '' && plain(text).includes(emoji);
      const length = word !== '' ? word.length : emoji === '?' ? 0.5 : Infinity;
      if (isFound && length > bestLength) [best, bestLength] = [type, length];
    }
  }
  return best ?? types.find(({ id }) => id === 'unknown') ?? null;
}

/** Lower-case words with single spaces: `Fine-tuned` and `fine_tuned` are both `fine tuned`. */
function words(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Without the selector that makes a sign an emoji or not, which files write or leave out. */
function plain(text: string): string {
  return text.replace(/\uFE0F/gu, '').trim();
}
