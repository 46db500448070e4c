import { gzipSync } from 'node:zlib';
import { loadBuildConfig } from '../../src/pipeline/load.ts';
import { bundleWorker } from '../../scripts/worker/bundle-worker.ts';
import { toWorkerConfig } from '../../scripts/worker/read-worker-config.ts';
import { addModel } from '../contract/worker/model-samples.ts';
import { send } from '../contract/worker/send.ts';
import {
  FITTING,
  headersOf,
  makeBoard,
  makeSession,
  REQUESTS,
  sayOfToken,
  workerEnvironment,
  WORKER_TOKEN,
} from '../contract/worker/worker-fixture.ts';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { BENCH_RUNTIMES, type BenchRuntime } from './worker-runtimes.ts';

const size = { requests: 2000, atOnce: 50 };
/** Fewer, as each asks the Hub seven times, one after the other. */
const VALIDATIONS = 400;
const FLOOR = `async () => new Response('{}')`;

/**
 * The size of the worker's bundle; on workerd and Node the time until its first answer, and how fast it refuses a
 * submission that is not well-formed (session, body and fields are checked), one of a model that does not exist (the Hub
 * is asked once), and one of a model that exists, by a rule or by the quota (all is looked up, and the requests are read);
 * each beside a handler that only answers 200.
 */
export async function reportWorker(): Promise<void> {
  const board = makeBoard();
  const strict = makeBoard({ rules: 'licenses: [mit]', quota: 'person: 1' });
  const hub = await startTestHub();
  hub.createRepo(REQUESTS);
  hub.addToken(WORKER_TOKEN, { role: 'write' });
  sayOfToken(hub, FITTING);
  addModel(hub, 'org/first');
  addModel(hub, 'org/second');
  addModel(hub, 'org/closed', 1, { cardData: { license: 'other' } });
  console.log(`\nworker, ${size.requests} requests, ${size.atOnce} at once`);
  try {
    const config = toWorkerConfig(loadBuildConfig({ contentFolder: board.folder }));
    const strictConfig = toWorkerConfig(loadBuildConfig({ contentFolder: strict.folder }));
    for (const runtime of BENCH_RUNTIMES) {
      const code = await bundleWorker(config, { language: 'en', platform: runtime.platform });
      const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
      console.log(
        `  ${runtime.name}: ${kilobytes(Buffer.byteLength(code))} kB, ${kilobytes(gzipSync(code).length)} kB gzip`,
      );
      await measure(runtime, 'floor', runtime.floor(FLOOR), hub, null);
      const session = await makeSession();
      const refused = JSON.stringify({ model: 'org/../x', precision: 'bfloat16' });
      await measure(runtime, 'malformed', code, hub, { session, body: refused });
      const absent = JSON.stringify({ model: 'org/absent', precision: 'bfloat16' });
      await measure(runtime, 'no such model', code, hub, { session, body: absent });
      const strictCode = await bundleWorker(strictConfig, { language: 'en', platform: runtime.platform });
      const bodyOf = (model: string) => JSON.stringify({ model, precision: 'bfloat16' });
      const validate = { session, requests: VALIDATIONS };
      const byRule = { ...validate, body: bodyOf('org/closed') };
      await measure(runtime, 'by a rule', strictCode, hub, byRule);
      const byQuota = { ...validate, body: bodyOf('org/second'), before: bodyOf('org/first'), expected: 429 };
      await measure(runtime, 'by the quota', strictCode, hub, byQuota);
    }
  } finally {
    await hub.close();
    board.remove();
    strict.remove();
  }
}

interface Measured {
  session: string;
  body: string;
  /** What is accepted before. */
  before?: string;
  /** 422 when left out. */
  expected?: number;
  /** How many; as `size` has it when left out. */
  requests?: number;
}

async function measure(
  runtime: BenchRuntime,
  name: string,
  code: string,
  hub: TestHub,
  submission: Measured | null,
): Promise<void> {
  const started = performance.now();
  const running = await runtime.start(code, workerEnvironment(hub));
  const post = ({ session }: Measured, body: string) =>
    send(running.address, '/submissions', { method: 'POST', headers: headersOf(session), body });
  const ask = () =>
    submission === null ? send(running.address, '/', {}) : post(submission, submission.body);
  if (submission?.before !== undefined) await post(submission, submission.before);
  const expected = submission === null ? 200 : (submission.expected ?? 422);
  const { status } = await ask();
  const startMs = performance.now() - started;
  if (status !== expected) throw new Error(`${name}: ${status} in the place of ${expected}`);
  const times = await load(ask, expected, submission?.requests ?? size.requests);
  await running.close();
  const at = (share: number) => (times[Math.ceil(times.length * share) - 1] ?? NaN).toFixed(1);
  console.log(
    `    ${name.padEnd(14)} first answer after ${startMs.toFixed(0)} ms   p50 ${at(0.5)} ms   p99 ${at(0.99)} ms`,
  );
}

/** Milliseconds of each answer, sorted. */
async function load(
  ask: () => Promise<{ status: number }>,
  expected: number,
  requests: number,
): Promise<number[]> {
  const times: number[] = [];
  let left = requests;
  const client = async () => {
    while (left > 0) {
      left -= 1;
      const started = performance.now();
      const { status } = await ask();
      if (status !== expected) throw new Error(`${status} in the place of ${expected}`);
      times.push(performance.now() - started);
    }
  };
  await Promise.all(Array.from({ length: size.atOnce }, client));
  return times.sort((a, b) => a - b);
}
