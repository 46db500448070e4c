import { afterEach, beforeEach, expect, test } from 'vitest';
import { createHttp, type HttpOptions } from '../../../../src/datasets/http/http.ts';
import { followPages } from '../../../../src/datasets/http/pages.ts';
import { breakOff, drip, header, stall, status } from '../../../hub/fault.ts';
import { startTestHub, type TestHub } from '../../../hub/test-hub.ts';

const TOKEN = 'hf_canaryToken';
let hub: TestHub;
beforeEach(async () => {
  hub = await startTestHub();
  hub.createRepo('org/r');
  hub.addToken(TOKEN, { role: 'write' });
});
afterEach(() => hub.close());

const create = (options: Partial<HttpOptions> = {}) =>
  createHttp({
    endpoint: hub.endpoint,
    token: TOKEN,
    clock: { now: () => 0, sleep: () => Promise.resolve() },
    ...options,
  });
const address = () => `${hub.endpoint}/api/datasets/org/r/refs`;

test.each([429, 503])('what writes is sent once, even when a %s comes back', async (code) => {
  hub.addFault({ fault: status(code) });
  const init = { method: 'POST', body: '{"files":[]}' };
  const request = create()(`${hub.endpoint}/api/datasets/org/r/preupload/main`, init);
  await expect(request).rejects.toMatchObject({ name: 'HttpStatusError', status: code });
  expect(hub.requests).toHaveLength(1);
});

test('what writes is sent once when the connection breaks', async () => {
  hub.addFault({ fault: breakOff(1) });
  const request = create()(`${hub.endpoint}/api/datasets/org/r/preupload/main`, {
    method: 'POST',
    body: '{"files":[]}',
  });
  await expect(request).rejects.toMatchObject({ name: 'NetworkError' });
  expect(hub.requests).toHaveLength(1);
});

test('a token that somebody else put on a request to another server is taken off', async () => {
  const elsewhere = await startTestHub();
  try {
    elsewhere.createRepo('org/r');
    const headers = { Authorization: `Bearer ${TOKEN}` };
    await create()(`${elsewhere.endpoint}/api/datasets/org/r/refs`, { headers });
    expect(elsewhere.requests.map((request) => request.headers.authorization)).toEqual([undefined]);
  } finally {
    await elsewhere.close();
  }
});

test('a redirect to another server takes no token with it', async () => {
  const elsewhere = await startTestHub();
  try {
    elsewhere.createRepo('org/r');
    const location = `${elsewhere.endpoint}/api/datasets/org/r/refs`;
    hub.addFault({ fault: (reply) => ({ ...reply, status: 307, headers: { Location: location } }) });
    await create()(address());
    expect(hub.requests.map((request) => request.headers.authorization)).toEqual([`Bearer ${TOKEN}`]);
    expect(elsewhere.requests.map((request) => request.headers.authorization)).toEqual([undefined]);
  } finally {
    await elsewhere.close();
  }
});

test('the caller ends a request, and no other try follows', async () => {
  hub.addFault({ times: 9, fault: stall(3) });
  const reason = new Error('The reader has gone.');
  const controller = new AbortController();
  const request = create()(address(), { signal: controller.signal });
  setTimeout(() => controller.abort(reason), 50);
  await expect(request).rejects.toBe(reason);
  expect(hub.requests).toHaveLength(1);
});

test('an answer that falls silent is given up', async () => {
  hub.addFault({ times: 9, fault: stall(3) });
  await expect(create({ idleMs: 40, tries: 2 })(address())).rejects.toMatchObject({
    name: 'NetworkError',
    message: 'nothing came for 0.04 s',
  });
  expect(hub.requests).toHaveLength(2);
});

test('an answer may take longer than that, as long as something comes', async () => {
  hub.addFault({ fault: drip(60) });
  const response = await create({ idleMs: 150 })(address());
  expect(await response.json()).toHaveProperty('branches');
  expect(hub.requests).toHaveLength(1);
});

test.each([
  ['<?cursor=2>; rel="next"', '?cursor=2'],
  ['</api/x?cursor=2>; rel=next', '/api/x?cursor=2'],
  ['</first>; rel="first", </n,ext>; title="a"; rel="next", </last>; rel="last"', '/n,ext'],
])('a next link %s is made absolute', async (link, expected) => {
  hub.addFault({ fault: header('Link', link) });
  const response = await followPages(create())(address());
  expect(response.headers.get('Link')).toBe(`<${new URL(expected, address()).href}>; rel="next"`);
});

test.each(['</a>; rel="prev"', 'nonsense', '</a>', '</a>; rel="nextcloud"'])(
  '%s is no next link',
  async (link) => {
    hub.addFault({ fault: header('Link', link) });
    expect((await followPages(create())(address())).headers.get('Link')).toBeNull();
  },
);

test('a listing that goes on and on is given up', async () => {
  let page = 0;
  hub.addFault({
    times: 100,
    fault: (reply) => ({
      ...reply,
      headers: { ...reply.headers, Link: `<?cursor=${(page += 1)}>; rel="next"` },
    }),
  });
  const read = followPages(create(), 3);
  await read(address());
  await read(`${address()}?cursor=1`);
  await expect(read(`${address()}?cursor=2`)).rejects.toThrow('it has more than 3 pages');
});
