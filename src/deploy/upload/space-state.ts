import type { Commit } from '../../datasets/dataset.ts';
import { DatasetError } from '../../datasets/dataset-error.ts';
import { MANIFEST, parseManifest } from './manifest.ts';
import type { SpaceState } from './plan.ts';
import { readTexts, type Space } from './space.ts';

const BOARD = 'api/board.json';
const README = 'README.md';

/** What a Space holds at its head. */
export interface SpaceHead extends SpaceState {
  commit: Commit;
  readme: string | null;
  /** The published `api/board.json` as it stands; null where there is none. */
  board: string | null;
}

/** Reads the Space; null where there is none, or where the token may not see it. */
export async function readSpace(space: Space): Promise<SpaceHead | null> {
  const commit = await findHead(space);
  if (commit === null) return null;
  const files = await space.repo.list(commit);
  const texts = await readTexts(space, commit, files, [README, MANIFEST, BOARD]);
  const manifest = parseManifest(texts[MANIFEST] ?? '');
  return { commit, files, manifest, readme: texts[README], board: texts[BOARD] };
}

/** Waits until the Space's head shows that it has left a commit: a read may lag behind what was just written. */
export async function waitUntilMoved({ repo, patience }: Space, from: string): Promise<void> {
  for (let number = 1; number <= patience.tries; number += 1) {
    if ((await repo.head()).revision !== from) return;
    await patience.wait(number);
  }
}

async function findHead({ repo }: Space): Promise<Commit | null> {
  try {
    return await repo.head();
  } catch (error) {
    if (error instanceof DatasetError && error.code === 'repo-not-found') return null;
    throw error;
  }
}
