/** Whether two names mean one revision: the same text, or commits of which one is cut after 7 digits or more. */
export function isSameRevision(a: string, b: string): boolean {
  if (a === b) return a !== '';
  if (!isSha(a) || !isSha(b)) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return long.toLowerCase().startsWith(short.toLowerCase());
}

export function isSha(revision: string): boolean {
  return /^[0-9a-f]{7,64}$/i.test(revision);
}

/** A commit's sha in seven characters; any other name of a revision as it is. */
export function shortRevision(name: string): string {
  return /^[0-9a-f]{40}$/.test(name) ? name.slice(0, 7) : name;
}

/** In the place of a dataset's revision: what the Hub ranks for the dataset, not its files. No revision has this name. */
export const LEADERBOARD = '~leaderboard';
