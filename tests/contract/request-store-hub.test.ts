import { expect, it } from 'vitest';
import { createHttp } from '../../src/datasets/http/http.ts';
import { createHubWritable } from '../../src/datasets/hub/writable.ts';
import { gitBlobOid } from '../../src/datasets/oid.ts';
import { createRequestStore } from '../../src/submission/request-store.ts';
import { readSnapshot } from '../../src/submission/snapshot.ts';
import { BOARD, CommitFixture } from './hub-commit-fixture.ts';
import { TOKEN } from './hub-fixture.ts';

const fixture = new CommitFixture();
const FIRST = '{"model":"org/first","status":"PENDING"}';

it('reads of the Hub only what the snapshot does not know, and says when it has moved', async () => {
  const { hub, clock } = fixture;
  hub.commit(BOARD, { 'first.json': FIRST, 'second.json': '{"model":"org/second","status":"RUNNING"}' });
  const http = createHttp({ endpoint: hub.endpoint, token: TOKEN, clock });
  const dataset = createHubWritable({
    http,
    endpoint: hub.endpoint,
    repo: BOARD,
    branch: 'main',
    path: '',
    clock,
  });
  const oid = await gitBlobOid(new TextEncoder().encode(FIRST));
  const file = { path: 'first.json', oid, model: 'org/first', status: 'pending' };
  const snapshot = readSnapshot({
    schema_version: 1,
    requests: { files: [file, 7, { path: 'x' }] },
    evaluated: {},
  });
  const store = createRequestStore(dataset, snapshot);

  const at = await store.read();
  expect(at.requests).toMatchObject([
    { model: 'org/first', status: 'pending' },
    { model: 'org/second', status: 'running' },
  ]);
  expect(fixture.countRequests(/resolve.*first\.json/)).toBe(0);
  const request = { path: 'third.json', content: '{"model":"org/third"}', title: 'Submit org/third' };
  expect(await store.write(request, at)).toBe('written');
  expect(await store.write({ ...request, path: 'fourth.json' }, at)).toBe('moved');
  expect(Object.keys(fixture.files())).not.toContain('fourth.json');
  await store.read();
  expect(fixture.countRequests(/resolve.*second\.json/)).toBe(1);
});
