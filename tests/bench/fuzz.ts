import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { FuzzMessage } from '../fuzz/fuzz-thread.ts';
import type { HostileFile } from '../fuzz/hostile-files.ts';
import type { FuzzOutcome } from '../fuzz/run-fuzz.ts';

/** Milliseconds without a next file, after which the reader hangs. */
const MAX_SILENCE = 20_000;
const MAX_MEMORY_MB = 2048;

/**
 * Reads so many hostile files in a thread, which may neither hang nor run out of memory. Of a failure the seed, the path
 * and the smallest file are printed, and the exit code is 1.
 */
export async function reportFuzz(cases: number, seed: number): Promise<void> {
  const started = performance.now();
  console.log(`\nReading hostile files, seed ${seed}`);
  const run = await runInThread(cases, seed);
  const seconds = ((performance.now() - started) / 1000).toFixed(0);
  const failures = 'problem' in run || run.failure !== null ? 1 : 0;
  if ('problem' in run) console.log(`  ${run.problem}\n  The last file is in ${run.file}`);
  else {
    const { counts, failure } = run;
    const count = (number: number) => number.toLocaleString('en');
    const total = count(counts.accepted + counts.rejected + counts.ignored);
    const ends = `${count(counts.accepted)} accepted, ${count(counts.rejected)} rejected, ${count(counts.ignored)} ignored`;
    console.log(`  ${total} files: ${ends}, ${failures} failures, ${seconds} seconds`);
    if (failure !== null) {
      console.log(`  ${failure.problem}\n  seed ${failure.seed}, path ${failure.path}`);
      console.log(`  The smallest such file is in ${keep(failure.file)}`);
    }
  }
  if (failures > 0) process.exitCode = 1;
}

type Run = FuzzOutcome | { problem: string; file: string };

async function runInThread(cases: number, seed: number): Promise<Run> {
  const thread = new Worker(path.join(import.meta.dirname, '../fuzz/fuzz-thread.ts'), {
    workerData: { cases, seed },
    resourceLimits: { maxOldGenerationSizeMb: MAX_MEMORY_MB },
  });
  let last: Pick<HostileFile, 'path' | 'bytes'> = { path: 'none', bytes: new Uint8Array() };
  let files = 0;
  const { promise, resolve } = Promise.withResolvers<Run>();
  const fail = (problem: string) => resolve({ problem, file: keep(last) });
  const silence = setTimeout(
    () => fail(`A file was not read within ${MAX_SILENCE / 1000} seconds.`),
    MAX_SILENCE,
  );
  thread.on('message', (message: FuzzMessage) => {
    silence.refresh();
    if ('outcome' in message) return resolve(message.outcome);
    last = message;
    files += 1;
    if (files % 10_000 === 0)
      console.log(`  ${files.toLocaleString('en')} of ${cases.toLocaleString('en')} files`);
  });
  thread.on('error', (error) => fail(String(error)));
  const run = await promise;
  clearTimeout(silence);
  await thread.terminate();
  return run;
}

/** Writes a file beside the system's temporary ones, with an ending that says what it is to be called. */
function keep({ path: name, bytes }: Pick<HostileFile, 'path' | 'bytes'>): string {
  const place = path.join(tmpdir(), `standings-fuzz-${path.basename(name)}`);
  writeFileSync(place, bytes);
  return place;
}
