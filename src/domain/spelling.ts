/**
 * The candidate that was probably meant by a mistyped word; null where none is near. One is near if it differs in
 * case and separators only, or in at most one typing mistake for every three letters.
 */
export function nearestSpelling(word: string, candidates: readonly string[]): string | null {
  if (word.length > MAX_LENGTH) return null;
  let nearest: string | null = null;
  let least = Infinity;
  for (const candidate of candidates) {
    const [typed, meant] = [plain(word), plain(candidate)];
    const most = Math.min(Math.ceil(meant.length / LETTERS_A_MISTAKE), least - 1);
    if (Math.abs(typed.length - meant.length) > most) continue;
    const mistakes = countMistakes(typed, meant);
    if (mistakes <= most) [nearest, least] = [candidate, mistakes];
  }
  return nearest;
}

const MAX_LENGTH = 64;
const LETTERS_A_MISTAKE = 3;

function plain(word: string): string {
  return word.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}

/** Optimal string alignment distance: letters inserted, dropped, replaced, or swapped with their neighbour. */
function countMistakes(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      const isSwapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      current[column] = Math.min(
        (above[column] ?? Infinity) + 1,
        (current[column - 1] ?? Infinity) + 1,
        (above[column - 1] ?? Infinity) + (isSame ? 0 : 1),
        isSwapped ? (before[column - 2] ?? Infinity) + 1 : Infinity,
      );
    }
    [before, above] = [above, current];
  }
  return above[b.length] ?? Infinity;
}
