/** Keys that differ in one part only. */
export interface KeyFamily {
  /** With `*` for the part. */
  pattern: string;
  keys: string[];
}

/** With fewer, keys have nothing in common but their beginning. */
const MIN_SIZE = 4;
const SEPARATORS = /[_:|/\-.,=\s]/g;

/**
 * Families of keys: those that are the same before a separator, such as `mmlu_law` and `mmlu_art`, and, for keys with
 * shots behind, after the last `|`. Each key is in one family at most, the one with the longest beginning.
 */
export function keyFamilies(keys: readonly string[]): { families: KeyFamily[]; others: string[] } {
  const candidates = new Map<string, string[]>();
  for (const key of keys) for (const pattern of patternsOf(key)) add(candidates, pattern, key);
  const taken = new Set<string>();
  const families: KeyFamily[] = [];
  const byLength = [...candidates].sort(([a], [b]) => b.length - a.length);
  for (const [pattern, members] of byLength) {
    const free = members.filter((key) => !taken.has(key));
    if (free.length < MIN_SIZE) continue;
    for (const key of free) taken.add(key);
    families.push({ pattern, keys: free });
  }
  return { families, others: keys.filter((key) => !taken.has(key)) };
}

function patternsOf(key: string): string[] {
  const shots = /\|\d+$/.exec(key)?.[0] ?? '';
  const name = key.slice(0, key.length - shots.length);
  return [...name.matchAll(SEPARATORS)]
    .filter(({ index }) => index > 0 && index < name.length - 1)
    .map(({ index }) => `${name.slice(0, index + 1)}*${shots}`);
}

function add(candidates: Map<string, string[]>, pattern: string, key: string): void {
  const members = candidates.get(pattern);
  if (members === undefined) candidates.set(pattern, [key]);
  else members.push(key);
}
