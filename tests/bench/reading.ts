import { execFileSync } from 'node:child_process';
import { rmSync, statSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { generateResults } from './reading-files.ts';

interface Reading {
  /** Milliseconds: every file is read and parsed. */
  cold: number;
  /** Nothing has changed. Median of three. */
  warm: number;
  /** What no warm reading can do without. Median of three. */
  floor: number;
  cacheMb: number;
}

/** How long it takes to read so many result files into evaluations, with and without a cache. */
export function reportReading(folder: string, files: number): void {
  const { cold, warm, floor, cacheMb } = measureReading(folder, files);
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
  console.log(`\n${files} result files`);
  console.log(`  cold             ${seconds(cold)}, ${(cold / floor).toFixed(1)} x the floor`);
  console.log(`  nothing changed  ${seconds(warm)}, ${(warm / floor).toFixed(1)} x the floor`);
  console.log(
    `  floor            ${seconds(floor)}: walk, stat and JSON.parse of a cache of ${cacheMb.toFixed(0)} MB`,
  );
}

function measureReading(folder: string, files: number): Reading {
  const content = path.join(folder, 'reading');
  const cache = path.join(folder, 'reading-cache');
  const pass = (mode: string) => runPass(mode, content, cache);
  generateResults(content, files);
  waitUntilSettled();
  try {
    pass('load');
    rmSync(cache, { recursive: true });
    const cold = pass('load');
    const [warm, floor] = [median(() => pass('load')), median(() => pass('floor'))];
    return { cold, warm, floor, cacheMb: megabytes(path.join(cache, 'parsed')) };
  } finally {
    rmSync(content, { recursive: true });
  }
}

function runPass(...args: string[]): number {
  const script = path.join(import.meta.dirname, 'reading-pass.ts');
  return Number(execFileSync('node', ['--max-old-space-size=4096', script, ...args], { encoding: 'utf8' }));
}

/** Files that have changed only just are read again, to be sure. */
function waitUntilSettled(): void {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 2100);
}

function median(measure: () => number): number {
  return [measure(), measure(), measure()].sort((a, b) => a - b)[1] ?? NaN;
}

function megabytes(folder: string): number {
  const bytes = readdirSync(folder).map((name) => statSync(path.join(folder, name)).size);
  return bytes.reduce((sum, size) => sum + size, 0) / 1e6;
}
