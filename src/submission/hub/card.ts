/** A card's text without the YAML between two lines of three dashes with which it may begin. */
export function stripHeader(card: string): string {
  return card.replace(/^\uFEFF?\s*---[ \t]*\r?\n(?:[^]*?\n)??---[ \t]*(?:\r?\n|$)/, '').trim();
}
