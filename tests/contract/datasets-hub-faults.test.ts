import { beforeEach, describe, expect, test, vi } from 'vitest';
import type { Clock } from '../../src/datasets/clock.ts';
import { body, breakOff, shortBody, stall, status, wrongBytes } from '../hub/fault.ts';
import { HubFixture, list, manyFiles, readAll, REPO, TOKEN } from './hub-fixture.ts';

const fixture = new HubFixture();

describe('what is downloaded', () => {
  const right = '{"score": 0.5, "more": "1234567890"}';
  beforeEach(() => void fixture.hub.commit(REPO, { 'a.json': right }));

  test.each([
    ['ends early', shortBody(4)],
    ['is longer', body(`${right} and more`)],
    ['has the right length and wrong bytes', wrongBytes()],
    ['breaks off', breakOff(4)],
    ['is a 503', status(503)],
    ['is a 500', status(500)],
    ['is a 429', status(429)],
  ])('is asked for again when it %s', async (_, fault) => {
    fixture.hub.addFault({ when: /resolve/, fault });
    expect(await readAll(fixture.open())).toEqual([right]);
    expect(fixture.countRequests(/resolve/)).toBe(2);
  });

  test('is asked for again when nothing comes', async () => {
    fixture.hub.addFault({ when: /resolve/, fault: stall(4) });
    expect(await readAll(fixture.open({ idleMs: 100 }))).toEqual([right]);
    expect(fixture.countRequests(/resolve/)).toBe(2);
  });

  test('is an error when it stays short', async () => {
    fixture.hub.addFault({ when: /resolve/, times: 100, fault: shortBody(4) });
    await expect(readAll(fixture.open())).rejects.toMatchObject({
      code: 'corrupt-file',
      message: `The file "a.json" of the dataset "org/results" arrived wrong 3 times: 4 of ${right.length} bytes.`,
      hint: expect.stringMatching(
        /^Run again later; if it stays wrong, look at http:.*\/blob\/.*\/a\.json\.$/,
      ) as string,
    });
    expect(fixture.countRequests(/resolve/)).toBe(3);
  });

  test('is an error when its content stays wrong', async () => {
    fixture.hub.addFault({ when: /resolve/, times: 100, fault: wrongBytes() });
    await expect(readAll(fixture.open())).rejects.toMatchObject({
      code: 'corrupt-file',
      message: expect.stringMatching(
        /3 times: content with the hash [0-9a-f]{40} instead of [0-9a-f]{40}\.$/,
      ) as string,
    });
  });

  test('a file in LFS comes from another server, is verified by its SHA-256, and that server gets no token', async () => {
    fixture.hub.addToken(TOKEN, { role: 'read' });
    fixture.hub.commit(REPO, { 'a.json': null, 'big.parquet': { content: 'large content', lfs: true } });
    const dataset = fixture.open({ token: TOKEN });
    expect((await list(dataset)).map(({ oid, size }) => [oid?.length, size])).toEqual([[64, 13]]);
    expect(await readAll(dataset)).toEqual(['large content']);
    const elsewhere = fixture.hub.requests.filter(({ origin }) => origin === 'cdn');
    expect(elsewhere.map(({ headers }) => headers.authorization)).toEqual([undefined]);
    fixture.hub.addFault({ when: ({ origin }) => origin === 'cdn', times: 9, fault: wrongBytes() });
    await expect(readAll(dataset)).rejects.toMatchObject({ code: 'corrupt-file' });
  });
});

describe('waiting', () => {
  beforeEach(() => void fixture.hub.commit(REPO, manyFiles(1)));

  test.each([
    ['Retry-After in seconds', { 'Retry-After': '7' }, 7000],
    ['Retry-After as a date', { 'Retry-After': 'Thu, 01 Jan 2026 00:00:09 GMT' }, 9000],
    ['RateLimit', { RateLimit: '"api";r=0;t=55' }, 55_000],
  ])('lasts as long as %s says, and a little more', async (_, headers, milliseconds) => {
    fixture.hub.addFault({ when: /tree/, fault: status(429, headers) });
    await readAll(fixture.open());
    expect(fixture.waits).toEqual([milliseconds + 500]);
  });

  test('holds for all requests once one is told to wait', async () => {
    fixture.hub.commit(REPO, manyFiles(6));
    fixture.hub.addFault({ when: /resolve/, fault: status(429, { 'Retry-After': '5' }) });
    const end = Promise.withResolvers<void>();
    const slow: Clock = {
      now: () => fixture.clock.now(),
      sleep: (milliseconds) => end.promise.then(() => fixture.clock.sleep(milliseconds)),
    };
    const sleep = vi.spyOn(slow, 'sleep');
    const reading = readAll(fixture.open({ concurrency: 2, clock: slow }));
    await vi.waitFor(() => expect(sleep).toHaveBeenCalledTimes(2));
    expect(fixture.countRequests(/resolve/)).toBe(2);
    end.resolve();
    expect(await reading).toHaveLength(6);
  });

  test('grows from one broken answer to the next, and ends', async () => {
    fixture.hub.addFault({ when: /commits/, times: 100, fault: status(502) });
    await expect(fixture.open().head()).rejects.toMatchObject({
      code: 'hub-failed',
      message: `The dataset "org/results" could not be read: ${fixture.hub.endpoint} answers 502.`,
      hint: 'The Hub has a problem; run again later.',
    });
    expect(fixture.waits).toEqual([500, 1000, 2000, 4000]);
    expect(fixture.hub.requests).toHaveLength(5);
  });

  test('is refused when it would be longer than the Hub ever asks', async () => {
    fixture.hub.addFault({ when: /commits/, times: 100, fault: status(429, { 'Retry-After': '3600' }) });
    await expect(fixture.open().head()).rejects.toMatchObject({
      code: 'rate-limited',
      message: `${fixture.hub.endpoint} takes no more requests for now (429); the dataset "org/results" was not read.`,
      hint: 'Run again in 3600 s, or set HF_TOKEN: accounts may ask more often.',
    });
    expect(fixture.waits).toEqual([]);
  });
});
