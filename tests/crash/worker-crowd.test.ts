import { afterEach, describe, expect, it } from 'vitest';
import {
  countCommits,
  expectTruth,
  listRequests,
  type Sending,
  type Sent,
  sendAll,
  startCrowdHub,
} from '../contract/worker/crowd.ts';
import { RUNTIMES, type RunningRuntime } from '../contract/worker/runtimes.ts';
import { makeBoard, workerEnvironment } from '../contract/worker/worker-fixture.ts';
import type { TestHub } from '../hub/test-hub.ts';

/** A quarter of them for one model, by four people who send it to both workers; the others for a model each. */
const count = 88;

const closing: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

async function startBoth(hub: TestHub, quota: string): Promise<string[]> {
  const board = makeBoard({ quota });
  closing.push(
    () => hub.close(),
    () => board.remove(),
  );
  const addresses: string[] = [];
  for (const [, start] of RUNTIMES) {
    const worker: RunningRuntime = await start(board.folder, workerEnvironment(hub));
    closing.push(() => worker.close());
    addresses.push(worker.address);
  }
  return addresses;
}

describe('two workers that write to one dataset at once', () => {
  it('outdate each other, and everybody who goes on is in it once', async () => {
    const hub = await startCrowdHub(count, { latency: 60 });
    const addresses = await startBoth(hub, 'person: any');
    const sendings = Array.from({ length: count }, (_, index): Sending => {
      const isShared = index % 4 === 0;
      const model = isShared ? 'org/model-0' : `org/model-${index}`;
      const name = isShared ? `person-${Math.floor(index / 8) % 4}` : `author-${index}`;
      return { model, name, address: addresses[(isShared ? index / 4 : index) % 2] ?? '' };
    });

    const rounds: Sent[][] = [];
    let left: readonly Sending[] = sendings;
    while (left.length > 0 && rounds.length < 8) {
      const answers = await sendAll(left);
      rounds.push(answers);
      expectTruth(hub, rounds.flat());
      left = answers.filter(({ got }) => got.status === 503);
    }

    expect(left).toEqual([]);
    const models = listRequests(hub).map(({ model }) => model);
    const codes = rounds.flat().map(({ got }) => got.json['code']);
    expect(codes).toContain('busy');
    expect(countCommits(hub, 412)).toBeGreaterThan(0);
    expect(rounds.flat().filter(({ got }) => got.json['is_new'] === true)).toHaveLength(models.length);
    expect(models.sort()).toEqual([...new Set(sendings.map(({ model }) => model))].sort());
  }, 240_000);

  it('keep to the quota of somebody who sends many models to both', async () => {
    const hub = await startCrowdHub(24, { latency: 20 });
    const addresses = await startBoth(hub, 'person: 3');
    const sendings = Array.from({ length: 24 }, (_, index) => ({
      ...{ model: `org/model-${index}`, name: index % 2 === 0 ? 'Ada' : 'ada' },
      address: addresses[index % 2] ?? '',
    }));
    const answers = await sendAll(sendings);
    expectTruth(hub, answers);
    const count = (status: number) => answers.filter(({ got }) => got.status === status).length;
    expect([count(200), count(429)]).toEqual([3, 21]);
    expect(listRequests(hub)).toHaveLength(3);
    expect(countCommits(hub, 412)).toBeGreaterThan(0);
  }, 120_000);
});
