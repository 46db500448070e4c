import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instead, reset, status } from '../../hub/fault.ts';
import type { Around, Fault } from '../../hub/fault-script.ts';
import type { TestHub } from '../../hub/test-hub.ts';
import { COMMIT, countCommits, expectTruth, listRequests, sendAll, startCrowdHub } from './crowd.ts';
import { RUNTIMES } from './runtimes.ts';
import { makeBoard, REQUESTS, workerEnvironment } from './worker-fixture.ts';

const count = 200;
const FAULTS = ['409', '412', '429', 'reset', 'committed, then 500', 'committed, then reset'] as const;
/** So many commits apart: all strike while others still send. */
const EVERY = 7;

const board = makeBoard();
afterAll(() => board.remove());
let hub: TestHub;
beforeEach(async () => {
  hub = await startCrowdHub(count);
});
afterEach(() => hub.close());

/** Half of all are one model, by ten people who each send it ten times; the others are a model each. */
const submissions = Array.from({ length: count }, (_, index) => ({
  model: index % 2 === 0 ? 'org/model-0' : `org/model-${index}`,
  name: index % 2 === 0 ? `person-${(index / 2) % 10}` : `author-${index}`,
}));

describe.each(RUNTIMES)('two hundred submissions at once to a worker on %s', (_name, start) => {
  it('are each written once or not at all, and nobody is told what is not so', async () => {
    const worker = await start(board.folder, workerEnvironment(hub));
    const { struck, byHand } = scriptFaults();
    try {
      const answers = await sendAll(submissions.map((one) => ({ ...one, address: worker.address })));
      expect([...struck].sort()).toEqual([...FAULTS].sort());
      for (const code of [409, 412, 429]) expect(countCommits(hub, code)).toBe(1);
      expectTruth(hub, answers, byHand);

      // Whoever was told to try again does, and then all is there.
      const left = answers.filter(({ got }) => got.status === 503);
      const again = await sendAll(left);
      for (const { got } of again) expect([200, 409], got.text).toContain(got.status);
      expectTruth(hub, again, byHand);
      const models = listRequests(hub).map(({ model }) => model);
      expect(models.sort()).toEqual([...new Set(submissions.map(({ model }) => model))].sort());
    } finally {
      await worker.close();
    }
  }, 240_000);
});

/** The Hub fails in every way that it has, and for 412 somebody else writes; gives what has struck. */
function scriptFaults(): { struck: readonly string[]; byHand: Record<string, string> } {
  const struck: string[] = [];
  const byHand: Record<string, string> = {};
  const left = [...FAULTS];
  let [number, last] = [0, 0];
  const strike = (around: Around): Around => {
    struck.push(left.shift() ?? '');
    last = number;
    return around;
  };
  /** Strikes only a commit that is made. */
  const committed =
    (fault: Fault): Around =>
    (answer) => {
      const reply = answer();
      return reply.status === 200 ? strike(() => fault(reply))(answer) : reply;
    };
  const kinds: Record<(typeof FAULTS)[number], () => Around> = {
    '409': () => strike(instead(status(409))),
    '412': () =>
      strike((answer) => {
        const path = `by-hand-${number}.txt`;
        byHand[path] = 'somebody else';
        hub.commit(REQUESTS, { [path]: 'somebody else' });
        return answer();
      }),
    '429': () => strike(instead(status(429, { 'Retry-After': '1' }))),
    reset: () => strike(instead(reset())),
    'committed, then 500': () => committed(status(500)),
    'committed, then reset': () => committed(reset()),
  };
  hub.addFault({
    when: COMMIT,
    times: Infinity,
    around: (answer) => {
      number += 1;
      const [next] = left;
      return next === undefined || number < last + EVERY ? answer() : kinds[next]()(answer);
    },
  });
  return { struck, byHand };
}
