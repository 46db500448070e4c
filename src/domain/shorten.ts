/** A text of at most so many characters, cut between words where that is possible, with `…` for what is gone. */
export function shorten(text: string, most: number): string {
  const characters = [...text];
  if (characters.length <= most) return text;
  const start = characters.slice(0, most - 1).join('');
  const words = start.replace(/[\s,;:]+\S*$/u, '');
  return `${words.length > start.length / 2 ? words : start}…`;
}
