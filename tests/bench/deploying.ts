import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { nodeHasher } from '../../src/datasets/cache/node-hasher.ts';
import { startTestHub } from '../hub/test-hub.ts';
import { generateBoard } from './generate-board.ts';
import { measureRun, type Run } from './measured-run.ts';

const SPACE = 'bench/board';
const TOKEN = 'hf_benchToken';
const size = { models: 5000, tasks: 20 };

/** Deploys to a hub on this machine, beside reading and hashing the same files once. */
export async function reportDeploying(folder: string): Promise<void> {
  const [content, site] = [path.join(folder, 'deployed'), path.join(folder, 'deployed-site')];
  generateBoard(content, size);
  await measureRun(['scripts/build.ts', '--out', site], { LEADERBOARD_CONTENT: content });
  const { files, bytes, seconds: floor } = hashAll(site);
  console.log(
    `\ndeploy, ${size.models} models x ${size.tasks} tasks: ${files} files, ${(bytes / 1e6).toFixed(0)} MB`,
  );
  console.log(`  ${'read and hash'.padEnd(14)}${floor.toFixed(2)} s`);

  const hub = await startTestHub();
  hub.addToken(TOKEN, { role: 'write', name: 'bench' });
  const environment = { LEADERBOARD_CONTENT: content, HF_ENDPOINT: hub.endpoint, HF_TOKEN: TOKEN };
  try {
    for (const name of ['first', 'unchanged']) {
      hub.requests.length = 0;
      const run = await measureRun(['scripts/deploy.ts', '--site', site, '--space', SPACE], environment);
      print(name, run, floor, hub.requests.length);
    }
  } finally {
    await hub.close();
  }
}

function print(name: string, { seconds, peakMb }: Run, floor: number, requests: number): void {
  const ratio = (seconds / floor).toFixed(1);
  console.log(
    `  ${name.padEnd(14)}${seconds.toFixed(2)} s  ${ratio} x  ${peakMb ?? '?'} MB  ${requests} requests`,
  );
}

function hashAll(folder: string): { files: number; bytes: number; seconds: number } {
  const started = performance.now();
  let [files, bytes] = [0, 0];
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const content = readFileSync(path.join(entry.parentPath, entry.name));
    nodeHasher.gitBlob(content);
    files += 1;
    bytes += content.length;
  }
  return { files, bytes, seconds: (performance.now() - started) / 1000 };
}
