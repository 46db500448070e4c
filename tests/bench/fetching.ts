import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fetchDatasets } from '../../src/datasets/cache/fetch.ts';
import { openDataset } from '../../src/datasets/open.ts';
import { createTransfer } from '../../src/datasets/http/transfer.ts';
import { downloadBare, listBare } from './bare-client.ts';

const repo = 'bench/results';
const location = { kind: 'hub', repo, revision: 'main', path: '' } as const;
const RUNS = 3;

/** Fetching over loopback beside a bare client in the same run: seconds as medians, requests exact. */
export async function reportFetching(): Promise<void> {
  for (const latency of [0, 50]) await benchFiles(5000, latency);
  await benchListing(100_000);
}

async function benchFiles(count: number, latency: number): Promise<void> {
  console.log(`\nfetch, ${count} files, ${latency} ms latency`);
  await withHub(count, latency, async (endpoint) => {
    const { paths } = await listBare(endpoint, repo);
    const files = paths.map((name) => ({ path: name }));
    const times = { floor: [] as number[], cold: [] as number[], warm: [] as number[] };
    const requests = { cold: 0, warm: 0 };
    for (let run = 0; run < RUNS; run += 1) {
      times.floor.push(
        await timed(async () => {
          await listBare(endpoint, repo);
          await downloadBare(endpoint, repo, files, 64);
        }),
      );
      const cacheFolder = mkdtempSync(path.join(tmpdir(), 'standings-bench-'));
      for (const name of ['cold', 'warm'] as const) {
        const transfer = createTransfer();
        times[name].push(await timed(() => fetchInto(cacheFolder, endpoint, transfer)));
        requests[name] = transfer.requests;
      }
      rmSync(cacheFolder, { recursive: true });
    }
    const floor = median(times.floor);
    print('bare client', floor, floor, '');
    print('cold', median(times.cold), floor, `${requests.cold} requests`);
    print('unchanged', median(times.warm), floor, `${requests.warm} request`);
  });
}

async function benchListing(count: number): Promise<void> {
  console.log(`\nlist, ${count} files`);
  await withHub(count, 0, async (endpoint) => {
    const times = { floor: [] as number[], ours: [] as number[] };
    const transfer = createTransfer();
    let listed = 0;
    let pages = 0;
    for (let run = 0; run < RUNS; run += 1) {
      times.floor.push(await timed(async () => void (pages = (await listBare(endpoint, repo)).requests)));
      times.ours.push(
        await timed(async () => {
          const dataset = open(endpoint, transfer);
          listed = (await dataset.list(await dataset.head())).length;
        }),
      );
    }
    const floor = median(times.floor);
    print('bare client', floor, floor, `${pages} requests`);
    print(
      'ours, each entry checked',
      median(times.ours),
      floor,
      `${transfer.requests / RUNS} requests, ${listed} files`,
    );
  });
}

async function fetchInto(
  cacheFolder: string,
  endpoint: string,
  transfer: ReturnType<typeof createTransfer>,
): Promise<void> {
  await fetchDatasets(cacheFolder, [{ dataset: open(endpoint, transfer), location, endpoint, transfer }]);
}

function open(endpoint: string, transfer: ReturnType<typeof createTransfer>) {
  return openDataset(location, { endpoint, cacheFolder: '', mode: 'live', http: { transfer } });
}

async function withHub(
  files: number,
  latency: number,
  run: (endpoint: string) => Promise<void>,
): Promise<void> {
  const script = path.join(import.meta.dirname, 'hub-process.ts');
  const child = spawn(process.execPath, [script, String(files), String(latency)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    await run(line.toString().trim());
  } finally {
    child.kill();
  }
}

async function timed(run: () => Promise<void>): Promise<number> {
  const started = performance.now();
  await run();
  return (performance.now() - started) / 1000;
}

function median(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

function print(name: string, seconds: number, floor: number, note: string): void {
  const ratio = `${(seconds / floor).toFixed(2)} x`;
  console.log(`  ${name.padEnd(26)} ${seconds.toFixed(2).padStart(6)} s ${ratio.padStart(8)}  ${note}`);
}
