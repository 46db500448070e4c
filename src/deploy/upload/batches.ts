import { MOST_FILES } from '../../datasets/hub/commit/job.ts';
import { isHashed } from './manifest.ts';
import type { Plan } from './plan.ts';
import type { SiteFile } from './site-folder.ts';

/** The changes of one commit: a file by its path, or null to delete it. */
export type Batch = ReadonlyMap<string, SiteFile | null>;

/** A commit goes as one request with all its contents in it. */
const MOST_BYTES = 32 * 1024 ** 2;

export interface BatchLimits {
  files: number;
  bytes: number;
}

/**
 * A plan as commits, as few as the Hub's limits allow. Assets come first, then data and other files, then pages, the
 * front page last of them, then deletions: whoever is served a page while several commits are made finds what it needs.
 * The first of several commits says which files are about to be ours, the last one which are.
 */
export function toBatches(
  plan: Plan,
  limits: BatchLimits = { files: MOST_FILES, bytes: MOST_BYTES },
): Batch[] {
  const { during, after } = plan.manifests;
  const changes = [
    ...[...plan.added, ...plan.changed].sort(byTurn).map((file) => [file.path, file] as const),
    ...plan.deleted.map((path) => [path, null] as const),
  ];
  const batches = divide(changes, { ...limits, files: limits.files - 1 });
  const [first, last] = [batches[0], batches.at(-1)];
  if (first === undefined || last === undefined) return [new Map([[after.path, after]])];
  if (batches.length > 1) first.set(during.path, during);
  last.set(after.path, after);
  return batches;
}

/** What a commit is made of. */
export function contentsOf(batch: Batch): Map<string, Uint8Array | null> {
  return new Map([...batch].map(([path, file]) => [path, file === null ? null : file.read()]));
}

function divide(
  changes: readonly (readonly [string, SiteFile | null])[],
  limits: BatchLimits,
): Map<string, SiteFile | null>[] {
  const batches: Map<string, SiteFile | null>[] = [];
  let bytes = 0;
  for (const [path, file] of changes) {
    const size = file?.size ?? 0;
    let batch = batches.at(-1);
    if (batch === undefined || batch.size >= limits.files || bytes + size > limits.bytes) {
      batch = new Map<string, SiteFile | null>();
      batches.push(batch);
      bytes = 0;
    }
    batch.set(path, file);
    bytes += size;
  }
  return batches;
}

const TURNS = [
  (path: string) => isHashed(path),
  (path: string) => !path.endsWith('.html') && path !== 'README.md',
  (path: string) => path !== 'index.html' && path !== 'README.md',
];

function byTurn(a: SiteFile, b: SiteFile): number {
  return turnOf(a) - turnOf(b);
}

function turnOf({ path }: SiteFile): number {
  const turn = TURNS.findIndex((isItsTurn) => isItsTurn(path));
  return turn < 0 ? TURNS.length : turn;
}
