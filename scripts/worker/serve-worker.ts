import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { UserError } from '../../src/domain/user-error.ts';
import { loadBuildConfig } from '../../src/pipeline/load.ts';
import { serveWorker, type RunningWorker, type ServeOptions } from '../../src/worker/node/serve.ts';
import type { Worker } from '../../src/worker/worker.ts';
import { problems } from '../../src/words/en/worker.ts';
import { bundleWorker } from './bundle-worker.ts';
import { toWorkerConfig } from './read-worker-config.ts';

interface BundledModule {
  createWorker: (environment: unknown, log: (line: string) => void) => Worker;
}

/** Starts a board's worker on this machine. Throws a `UserError` for a token that may do too much, or too little. */
export async function startWorker(contentFolder: string, options: ServeOptions): Promise<RunningWorker> {
  const board = loadBuildConfig({ contentFolder });
  const code = await bundleWorker(toWorkerConfig(board), { language: board.language, platform: 'node' });
  const { createWorker } = await load(code);
  let isStarted = false;
  const early: string[] = [];
  const worker = createWorker(process.env, (line) => {
    if (isStarted) console.log(line);
    else early.push(line);
  });
  const verdict = await worker.checkToken();
  if (verdict !== 'good' && verdict !== 'unseen') {
    const { message, remedy } = problems[verdict];
    throw new UserError(message, remedy);
  }
  isStarted = true;
  for (const line of early) console.log(line);
  return serveWorker(worker.fetch, options);
}

/** Runs the text of a module: the same bundle in the board's language as on Cloudflare, started Node's way. */
async function load(code: string): Promise<BundledModule> {
  const folder = mkdtempSync(path.join(tmpdir(), 'standings-worker-'));
  const file = path.join(folder, 'worker.mjs');
  try {
    writeFileSync(file, code);
    return (await import(pathToFileURL(file).href)) as BundledModule;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
