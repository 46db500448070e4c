import { foldText } from '../fold.ts';

/**
 * Where folded words stand in a name as it is written: ranges in order that neither overlap nor touch. A sign that
 * folds to several is marked whole, and so are the marks that combine with it.
 */
export function highlightRanges(name: string, words: readonly string[]): [start: number, end: number][] {
  const { folded, starts } = foldWithPlaces(name);
  const isMarked = new Uint8Array(name.length + 1);
  for (const word of words) {
    if (word === '') continue;
    for (let at = folded.indexOf(word); at !== -1; at = folded.indexOf(word, at + 1)) {
      isMarked.fill(1, starts[at], endOf(starts, at + word.length - 1));
    }
  }
  const ranges: [number, number][] = [];
  for (let at = isMarked.indexOf(1); at !== -1; at = isMarked.indexOf(1, at)) {
    const end = isMarked.indexOf(0, at);
    ranges.push([at, end]);
    at = end;
  }
  return ranges;
}

/** Folds sign by sign, which gives what folding the whole does. The last of the starts is the name's end. */
function foldWithPlaces(name: string): { folded: string; starts: number[] } {
  const starts: number[] = [];
  let folded = '';
  let place = 0;
  for (const sign of name) {
    const text = foldText(sign);
    for (let unit = 0; unit < text.length; unit += 1) starts.push(place);
    folded += text;
    place += sign.length;
  }
  return { folded, starts: [...starts, place] };
}

/** Where the sign after the one at a place of the folded text begins. */
function endOf(starts: readonly number[], at: number): number {
  const start = starts[at] ?? 0;
  let next = at + 1;
  while (next < starts.length - 1 && starts[next] === start) next += 1;
  return starts[next] ?? start;
}
