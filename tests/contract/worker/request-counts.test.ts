import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../../hub/test-hub.ts';
import { addModel } from './model-samples.ts';
import { RUNTIMES, type RunningRuntime } from './runtimes.ts';
import { send } from './send.ts';
import {
  FITTING,
  headersOf,
  makeBoard,
  makeSession,
  REQUESTS,
  sayOfToken,
  workerEnvironment,
  WORKER_TOKEN,
} from './worker-fixture.ts';

const FURTHER = 7;

const COUNTED = { safetensors: { parameters: { BF16: 1000 }, total: 1000 } };

describe.each(RUNTIMES)('a submission to a worker on %s', (_name, start) => {
  let hub: TestHub;
  let worker: RunningRuntime;
  let site: Awaited<ReturnType<typeof startSite>>;
  let board: ReturnType<typeof makeBoard>;

  beforeAll(async () => {
    hub = await startTestHub();
    hub.createRepo(REQUESTS);
    hub.addToken(WORKER_TOKEN, { role: 'write' });
    sayOfToken(hub, FITTING);
    addModel(hub, 'org/usual', 1, COUNTED);
    addModel(hub, 'org/next', 1, COUNTED);
    addModel(hub, 'org/last', 1, COUNTED);
    addModel(hub, 'org/uncounted');
    addModel(hub, 'org/in-eight', 8);
    commitRequests(40, 1);
    site = await startSite(() => hub);
    board = makeBoard({ rules: '', url: `${site.origin}/` });
    worker = await start(board.folder, workerEnvironment(hub));
    await send(worker.address, '/', {});
  }, 60_000);
  afterAll(async () => {
    await worker.close();
    await hub.close();
    await site.close();
    board.remove();
  });

  const commitRequests = (count: number, round: number) => {
    const file = (index: number) => ({
      model: `old/model-${index}`,
      ...{ revision: 'main', precision: 'bfloat16', weight_type: 'Original', status: 'PENDING' },
      ...{ submitted_time: '2026-01-01T00:00:00Z', round },
    });
    const changes = Array.from({ length: count }, (_, index) => [
      `old/model-${index}_eval_request_False_bfloat16_Original.json`,
      JSON.stringify(file(index)),
    ]);
    hub.commit(REQUESTS, Object.fromEntries(changes) as Record<string, string>);
  };
  const post = async (model: string, expected = 200) => {
    const before = { hub: hub.requests.length, site: site.asked() };
    const session = await makeSession({ origin: site.origin });
    const got = await send(worker.address, '/submissions', {
      method: 'POST',
      headers: headersOf(session, { Origin: site.origin }),
      body: JSON.stringify({ model, precision: 'bfloat16' }),
    });
    expect(got.status, got.text).toBe(expected);
    const asked = hub.requests.slice(before.hub);
    const dataset = asked.filter(({ url }) => url.includes(REQUESTS)).length;
    return { site: site.asked() - before.site, model: asked.length - dataset, dataset };
  };

  // As docs/worker.md says; Cloudflare allows 50 in all on its free plan.
  it('asks others for what it needs, and no more', async () => {
    const usual = { site: 0, model: 3, dataset: 6 };
    expect(await post('org/absent', 422)).toEqual({ site: 1, model: 1, dataset: 0 });
    expect(await post('org/usual')).toEqual(usual);
    // The same again; since the site was built one request has come in.
    expect(await post('org/usual')).toEqual({ site: 0, model: 3, dataset: 3 + 1 });
    expect(await post('org/uncounted')).toEqual({ ...usual, model: 3 + 2, dataset: 6 + 1 });
    expect(await post('org/in-eight')).toEqual({ ...usual, model: 3 + 1 + 2 * 8, dataset: 6 + 2 });
  });

  it('reads each request file once that has changed since the site was built', async () => {
    commitRequests(12, 2);
    expect(await post('org/next')).toEqual({ site: 0, model: 3, dataset: 6 + 3 + 12 });
  });

  it('takes seven for each further try', async () => {
    let left = 1;
    hub.addFault({
      when: /^POST .*\/commit\//,
      around: (answer) => {
        left -= 1;
        hub.commit(REQUESTS, { 'by-hand.txt': 'somebody else' });
        return answer();
      },
    });
    const got = await post('org/last');
    expect(left).toBe(0);
    expect(got).toEqual({ site: 0, model: 3, dataset: 6 + 4 + 12 + FURTHER });
  });
});

/** A site that says what is requested, as it was when it was started. */
async function startSite(getHub: () => TestHub) {
  const files = [...(getHub().getRepo(REQUESTS, 'datasets').resolve('main')?.files ?? [])];
  const snapshot = JSON.stringify({
    schema_version: 1,
    requests: {
      ...{ location: REQUESTS, revision: null },
      files: files.map(([path, { oid, bytes }]) => ({
        ...{ path, oid, submitted_at: null, sender: null },
        ...(JSON.parse(bytes.toString()) as object),
        status: 'pending',
      })),
    },
    evaluated: [],
  });
  let count = 0;
  const server = createServer((_request, reply) => {
    count += 1;
    reply.end(snapshot);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  return {
    origin: `http://127.0.0.1:${port}`,
    asked: () => count,
    close: () => new Promise<void>((resolve) => void server.close(() => resolve())),
  };
}
