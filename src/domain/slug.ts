import { shortHash } from './hash.ts';
import { byCodeUnit, byNumber } from './order.ts';

/**
 * Paths for names, to stand below a folder such as `models/`: the name itself where each of its segments is safe in
 * an address and as a file on every system, else a readable form with a hash of the name. No two names share one,
 * also where a file system folds case, whatever their order; and none ends like a file that we write beside it.
 */
export function modelSlugs(models: Iterable<string>): Map<string, string> {
  const names = [...new Set(models)];
  const spellings = count(names.map(fold));
  const folders = count(names.map(folderOf));
  const isKept = (name: string) => isSafePath(name) && spellings.get(fold(name)) === 1;
  names.sort(
    (a, b) =>
      byNumber(Number(isKept(b)), Number(isKept(a))) ||
      byNumber(folders.get(folderOf(b)) ?? 0, folders.get(folderOf(a)) ?? 0) ||
      byCodeUnit(a, b),
  );

  const paths = new Paths();
  const slugs = new Map<string, string>();
  for (const name of names) {
    const slug = [name].filter(isKept).find((path) => paths.claim(path)) ?? claimHashed(name, paths);
    slugs.set(name, slug);
  }
  return slugs;
}

/** Claimed paths. A folder has one spelling, or a build on a system that folds case would lose the other. */
class Paths {
  #taken = new Set<string>();
  #spelling = new Map<string, string>();

  claim(path: string): boolean {
    const prefixes = path.split('/').map((_, index, segments) => segments.slice(0, index + 1).join('/'));
    const isFree = prefixes.every((prefix) => (this.#spelling.get(fold(prefix)) ?? prefix) === prefix);
    if (!isFree || this.#taken.has(fold(path))) return false;
    this.#taken.add(fold(path));
    for (const prefix of prefixes) this.#spelling.set(fold(prefix), prefix);
    return true;
  }
}

function claimHashed(name: string, paths: Paths): string {
  for (let round = 0; ; round += 1) {
    const suffix = shortHash(round === 0 ? name : `${round} ${name}`);
    const flat = [readable(name), suffix].filter((part) => part !== '').join('-');
    const nested = [...folderOf(name).split('/'), [readable(lastOf(name)), suffix].join('-')].join('/');
    const slug = [nested, flat, `model-${suffix}`].find((path) => isSafePath(path) && paths.claim(path));
    if (slug !== undefined) return slug;
  }
}

const MAX_SEGMENT = 80;
const MAX_SEGMENTS = 4;
const MAX_READABLE = 60;

function isSafePath(name: string): boolean {
  const segments = name.split('/');
  return segments.length <= MAX_SEGMENTS && segments.every(isSafeSegment);
}

/**
 * Refused besides unsafe characters: names that Windows reserves, `index`, and endings of files that we write
 * (`a` has `a.json` beside it, which must not be the folder of `a.json/b`).
 */
function isSafeSegment(segment: string): boolean {
  return (
    segment.length <= MAX_SEGMENT &&
    /^[A-Za-z0-9_-](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?$/.test(segment) &&
    !/^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i.test(segment) &&
    !/^index$/i.test(segment) &&
    !/\.(?:json|svg|html?)$/i.test(segment)
  );
}

function readable(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, '-')
    .slice(0, MAX_READABLE)
    .replace(/^[._-]+|[._-]+$/g, '');
}

function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf('/')));
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}

function fold(path: string): string {
  return path.toLowerCase();
}

function count(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
  return counts;
}
