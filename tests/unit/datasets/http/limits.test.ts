import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createHttp, type HttpOptions } from '../../../../src/datasets/http/http.ts';
import { createTransfer } from '../../../../src/datasets/http/transfer.ts';
import { body, drip, header, stall, status } from '../../../hub/fault.ts';
import { startTestHub, type TestHub } from '../../../hub/test-hub.ts';

let hub: TestHub;
let waits: number[];
beforeEach(async () => {
  hub = await startTestHub();
  hub.createRepo('org/r');
  waits = [];
});
afterEach(() => hub.close());

const create = (options: Partial<HttpOptions> = {}) => {
  let time = 0;
  const sleep = (milliseconds: number) => {
    time += milliseconds;
    waits.push(milliseconds);
    return Promise.resolve();
  };
  return createHttp({
    endpoint: hub.endpoint,
    clock: { now: () => time, sleep },
    random: () => 0,
    ...options,
  });
};
const address = () => `${hub.endpoint}/api/datasets/org/r/refs`;

describe('the retry budget', () => {
  test('ends a request before its tries do, and says how often others were repeated', async () => {
    hub.addFault({ times: 99, fault: status(503) });
    const http = create({ budget: { start: 3, share: 0 }, tries: 3 });
    await expect(http(address())).rejects.toMatchObject({ name: 'HttpStatusError', status: 503 });
    await expect(http(address())).rejects.toMatchObject({
      name: 'OutOfRetriesError',
      retries: 3,
      failure: { status: 503 },
    });
    expect(hub.requests).toHaveLength(3 + 2);
    await expect(http(address())).rejects.toMatchObject({ name: 'OutOfRetriesError' });
    expect(hub.requests).toHaveLength(3 + 2 + 1);
  });

  test('grows with every good answer', async () => {
    const http = create({ budget: { start: 0, share: 0.5 }, tries: 3 });
    await http(address());
    await http(address());
    hub.addFault({ fault: status(503) });
    await http(address());
    hub.addFault({ times: 2, fault: status(503) });
    await expect(http(address())).rejects.toMatchObject({ name: 'OutOfRetriesError', retries: 1 });
  });

  test('is not spent on waiting as the server asks', async () => {
    hub.addFault({ times: 3, fault: status(429, { 'Retry-After': '1' }) });
    await create({ budget: { start: 0, share: 0 } })(address());
    expect(hub.requests).toHaveLength(4);
  });
});

describe('a quota', () => {
  test('that a good answer says is used up holds back what is asked next of the same kind', async () => {
    const told: number[] = [];
    const http = create({ onWait: (milliseconds) => told.push(milliseconds) });
    hub.commit('org/r', { 'a.json': '{}' });
    hub.addFault({ fault: header('RateLimit', '"api";r=0;t=20, "other";r=5;t=90') });
    await http(address());
    await http(`${hub.endpoint}/datasets/org/r/resolve/main/a.json`);
    expect(waits).toEqual([]);
    await http(address());
    expect(waits).toEqual([20_000]);
    expect(told).toEqual([20_000]);
  });

  test('that is told to be used up again while others wait holds these back too', async () => {
    let time = 0;
    const wake: (() => void)[] = [];
    const held = create({
      clock: {
        now: () => time,
        sleep: (milliseconds) => {
          waits.push(milliseconds);
          return new Promise((resolve) => wake.push(resolve));
        },
      },
    });
    hub.requests.length = 0;
    hub.addFault({ times: 2, fault: status(429, { 'Retry-After': '10' }) });
    const both = [held(address())];
    await expect.poll(() => wake.length).toBe(1);
    both.push(held(address()));
    await expect.poll(() => wake.length).toBe(2);
    time = 10_000;
    wake[0]?.();
    await expect.poll(() => wake.length).toBe(3);
    wake[1]?.();
    await expect.poll(() => wake.length).toBe(4);
    expect(hub.requests).toHaveLength(2);
    time = 20_000;
    for (const resolve of wake) resolve();
    expect((await Promise.all(both)).map(({ status: code }) => code)).toEqual([200, 200]);
    expect(hub.requests).toHaveLength(4);
  });

  test('that is not used up holds nothing back', async () => {
    const http = create();
    hub.addFault({ fault: header('RateLimit', '"api";r=10;t=20') });
    await http(address());
    await http(address());
    expect(waits).toEqual([]);
  });
});

describe('an answer', () => {
  test('that drips is given up when it comes too slowly, although it never falls silent', async () => {
    hub.addFault({ times: 9, fault: drip(40) });
    const slow = create({ tries: 1, graceMs: 50, bytesPerSecond: 1e6 });
    await expect(slow(address())).rejects.toMatchObject({
      name: 'NetworkError',
      message: expect.stringMatching(/^only \d+ bytes came in \d+ s$/) as string,
    });
    expect((await create({ graceMs: 50, bytesPerSecond: 1 })(address())).status).toBe(200);
  });

  test('of the API that is cut off, with a length that agrees, is asked for again', async () => {
    hub.addFault({ fault: body('{"branches": [') });
    const response = await create()(address());
    expect(await response.json()).toHaveProperty('branches');
    expect(hub.requests).toHaveLength(2);
  });

  test('of the API that stays no JSON is an error', async () => {
    hub.addFault({ times: 9, fault: body('<html>') });
    await expect(create({ tries: 2 })(address())).rejects.toMatchObject({
      name: 'BadAnswerError',
      message: 'it is no JSON',
    });
  });

  test('that is a file may be anything', async () => {
    hub.commit('org/r', { 'a.json': '{"score": NaN}' });
    const response = await create()(`${hub.endpoint}/datasets/org/r/resolve/main/a.json`);
    expect(await response.text()).toBe('{"score": NaN}');
  });
});

test('counts requests, retries and bytes', async () => {
  const transfer = createTransfer();
  const http = create({ transfer });
  hub.commit('org/r', { 'a.txt': 'four' });
  hub.addFault({ fault: status(503) });
  const start = transfer.bytes;
  await http(`${hub.endpoint}/datasets/org/r/resolve/main/a.txt`);
  expect(transfer).toMatchObject({ requests: 2, retries: 1 });
  expect(transfer.bytes - start).toBeGreaterThan(4);
  await http(`${hub.endpoint}/datasets/org/r/resolve/main/a.txt`);
  expect(transfer).toMatchObject({ requests: 3, retries: 1 });
});

describe('the signal', () => {
  test('ends what is under way and every wait, and lets nothing more begin', async () => {
    hub.addFault({ times: 9, fault: stall(3) });
    const stop = new AbortController();
    const http = create({ signal: stop.signal });
    const both = Promise.allSettled([http(address()), http(address())]);
    const reason = new Error('stopped');
    setTimeout(() => stop.abort(reason), 50);
    expect(await both).toEqual([
      { status: 'rejected', reason },
      { status: 'rejected', reason },
    ]);
    await expect(http(address())).rejects.toBe(reason);
    expect(hub.requests).toHaveLength(2);
  });

  test('reaches the socket: the server sees the connection close', async () => {
    const server = createServer((_, response) => response.write('['));
    const closed = listen(server);
    const stop = new AbortController();
    const endpoint = await closed.endpoint;
    const request = create({ endpoint, signal: stop.signal })(`${endpoint}/api/x`);
    request.catch(() => undefined);
    await once(server, 'request');
    stop.abort(new Error('stopped'));
    await closed.connection;
    await expect(request).rejects.toThrow('stopped');
    server.close();
  });
});

/** Resolves `connection` when the first connection has been closed by the other side. */
function listen(server: Server) {
  const connection = new Promise<void>((resolve) => {
    server.once('connection', (socket) => socket.once('close', () => resolve()));
  });
  const endpoint = new Promise<string>((resolve) => {
    server.listen(0, '127.0.0.1', () => {
      const bound = server.address();
      resolve(`http://127.0.0.1:${typeof bound === 'object' ? (bound?.port ?? 0) : 0}`);
    });
  });
  return { connection, endpoint };
}
