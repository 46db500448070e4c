import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { UserError } from '../../src/domain/user-error.ts';
import { breakOff, type Fault, shortBody } from '../hub/fault.ts';
import { BoardFixture, type PublishedBoard } from './board-fixture.ts';
import { REPO } from './hub-fixture.ts';

const RECORDED = 'TurkuNLP__gpt3-finnish-13B__arc_challenge.json';
const files = Object.fromEntries(
  [RECORDED, 'llama-7B_common_sense_reasoning_0-shot.json'].map((name) => [
    name,
    readFileSync(`tests/fixtures/boards/lm-eval-0.3/results/${name}`, 'utf8'),
  ]),
);
const config = `title: Cut
tasks:
  - { id: arc, label: ARC, key: arc_challenge, metric: acc_norm, range: [0, 1] }
  - { id: piqa, label: PIQA, key: piqa, metric: acc_norm, range: [0, 1] }
`;

const fixture = new BoardFixture(config);
let full: PublishedBoard = {};
beforeEach(async () => {
  fixture.hub.commit(REPO, files);
  full = await fixture.boardOf(files);
});

const answers: [string, RegExp][] = [
  ['a recorded result file', /resolve\/.*finnish/],
  ['the answer that names the commit', /\/commits\//],
  ['the listing', /\/tree\//],
];
const cuts: [string, (bytes: number) => Fault][] = [
  ['a length that agrees', shortBody],
  ['its true length and a broken connection', breakOff],
];
const everyCut = answers.flatMap(([what, when]) => cuts.map(([how, cut]) => ({ what, when, how, cut })));

describe('cut at every byte', { timeout: 120_000 }, () => {
  test.each(everyCut)('once, $what with $how: asked for again, the board is whole', async ({ when, cut }) => {
    const length = await measure(when);
    for (let bytes = 0; bytes < length; bytes += 1) {
      fixture.forget();
      fixture.hub.requests.length = 0;
      fixture.hub.addFault({ when, fault: cut(bytes) });
      await fixture.fetch();
      expect(fixture.countRequests(when), `cut at ${bytes}`).toBe(2);
      const { board } = await fixture.loadBoard();
      expect(board, `cut at ${bytes}`).toEqual(full);
    }
  });

  test.each(everyCut)('always, $what with $how: a clear failure and no board', async ({ when, cut }) => {
    const length = await measure(when);
    for (let bytes = 0; bytes < length; bytes += 1) {
      fixture.forget();
      fixture.hub.clearFaults();
      fixture.hub.addFault({ when, times: 1000, fault: cut(bytes) });
      const failure = await fixture.fetch().catch((error: unknown) => error);
      expectClear(failure, `cut at ${bytes}`);
      await expect(fixture.loadBoard(), `cut at ${bytes}`).rejects.toMatchObject({ code: 'not-fetched' });
    }
    fixture.hub.clearFaults();
    await fixture.fetch();
    expect((await fixture.loadBoard()).board).toEqual(full);
  });
});

/** Bytes of the one answer to such a request. */
async function measure(when: RegExp): Promise<number> {
  let length = 0;
  fixture.hub.addFault({
    when,
    fault: (reply) => {
      length = reply.body.length;
      return reply;
    },
  });
  await fixture.fetch();
  expect(length).toBeGreaterThan(100);
  expect((await fixture.loadBoard()).board).toEqual(full);
  return length;
}

function expectClear(failure: unknown, when: string): void {
  if (!(failure instanceof UserError)) throw new Error(`${when}: ${String(failure)}`, { cause: failure });
  expect(failure.message, when).toContain(REPO);
  expect(failure.hint, when).toMatch(/\S/);
  expect(failure.message + failure.hint, when).not.toContain('    at ');
}
