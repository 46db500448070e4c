import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createFolderWritable } from '../../src/datasets/folder/writable.ts';
import { createHttp } from '../../src/datasets/http/http.ts';
import { createHubWritable } from '../../src/datasets/hub/writable.ts';
import type { WritableDataset } from '../../src/datasets/writable.ts';
import { moderate, type ModerateOptions } from '../../src/submission/moderation/moderate.ts';
import { createQueueReader } from '../../src/submission/moderation/read-queue.ts';
import { andThen, committedBut, status } from '../hub/fault.ts';
import { writeText } from '../site/text-file.ts';
import { BOARD, CommitFixture } from './hub-commit-fixture.ts';
import { TOKEN } from './hub-fixture.ts';

const fixture = new CommitFixture();
let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'moderate-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const request = (model: string, state: string, more = '') =>
  `{"model": "${model}", "status": "${state}"${more}}`;
const FILES = {
  'org/a_eval_request_False_float16_Original.json': request('org/a', 'RUNNING', ', "x": 1.0'),
  'org/a_eval_request_False_8bit_Original.json': request('org/a', 'FINISHED'),
  'org/b_eval_request_False_float16_Original.json': request('org/b', 'PENDING'),
  'org/b_eval_request_False_8bit_Original.json': request('org/b', 'RERUN'),
  'README.md': 'no request',
};
const A = 'org/a_eval_request_False_float16_Original.json';

const kinds = {
  'a folder': () => {
    for (const [file, text] of Object.entries(FILES)) writeText(folder, file, text);
    return {
      dataset: createFolderWritable({ folder, location: 'requests' }),
      read: (file: string) => readFileSync(path.join(folder, file), 'utf8'),
      write: (file: string, text: string) => writeText(folder, file, text),
    };
  },
  'the Hub': () => {
    const { hub, clock } = fixture;
    hub.commit(BOARD, FILES);
    const http = createHttp({ endpoint: hub.endpoint, token: TOKEN, clock });
    const place = { http, endpoint: hub.endpoint, repo: BOARD, branch: 'main', path: '', clock };
    return {
      dataset: createHubWritable(place),
      read: (file: string) => fixture.files()[file],
      write: (file: string, text: string) => void hub.commit(BOARD, { [file]: text }),
    };
  },
};

const act = (dataset: WritableDataset, asked: string, options: Partial<ModerateOptions> = {}) =>
  moderate({
    ...{ dataset, asked, action: 'cancel', reason: 'Asked for', isDryRun: false, tries: 5 },
    readQueue: createQueueReader({ dataset }),
    wait: async () => {},
    ...options,
  });

describe.each(Object.entries(kinds))('moderating the requests of %s', (_name, open) => {
  it('changes the one that is meant, and no byte besides', async () => {
    const { dataset, read } = open();
    expect(await act(dataset, 'ORG/A')).toMatchObject({
      kind: 'done',
      request: { path: A, status: 'running' },
    });
    expect(read(A)).toBe('{"model": "org/a", "status": "CANCELLED", "x": 1.0, "error_msg": "Asked for"}');
    for (const [file, text] of Object.entries(FILES)) if (file !== A) expect(read(file)).toBe(text);
    expect(await act(dataset, A, { action: 'rerun', reason: null })).toMatchObject({ kind: 'done' });
    expect(read(A)).toBe('{"model": "org/a", "status": "RERUN", "x": 1.0}');
  });

  it('writes nothing where it is not clear, not legal, or not meant', async () => {
    const { dataset, read } = open();
    expect(await act(dataset, 'org/b')).toMatchObject({ kind: 'several', requests: [{}, {}] });
    expect(await act(dataset, 'org/a_eval_request_False_8bit_Original.json')).toMatchObject({
      kind: 'illegal',
    });
    expect(await act(dataset, 'org/c')).toEqual({ kind: 'none', nearest: 'org/a' });
    expect(await act(dataset, 'README.md')).toMatchObject({ kind: 'none' });
    expect(await act(dataset, A, { isDryRun: true })).toMatchObject({ kind: 'done' });
    for (const [file, text] of Object.entries(FILES)) expect(read(file)).toBe(text);
  });

  it('decides anew when somebody else was faster', async () => {
    const { dataset, read, write } = open();
    const finished = request('org/a', 'FINISHED');
    const overtaken = (text: string): WritableDataset => {
      let isFirst = true;
      return {
        ...dataset,
        async commit(...args) {
          if (isFirst) write(A, text);
          isFirst = false;
          return dataset.commit(...args);
        },
      };
    };
    const moved = request('org/a', 'RUNNING', ', "job_id": 7');
    expect(await act(overtaken(moved), A)).toMatchObject({ kind: 'done' });
    expect(read(A)).toBe('{"model": "org/a", "status": "CANCELLED", "job_id": 7, "error_msg": "Asked for"}');
    write(A, FILES[A]);
    expect(await act(overtaken(finished), A)).toMatchObject({ kind: 'illegal' });
    expect(read(A)).toBe(finished);
    write(A, FILES[A]);
    expect(await act(overtaken(moved), A, { tries: 1 })).toEqual({ kind: 'busy' });
    expect(read(A)).toBe(moved);
  });
});

it('changes it once when the Hub has committed and says that it failed', async () => {
  const { dataset } = kinds['the Hub']();
  fixture.hub.addFault(committedBut(status(500)));
  expect(await act(dataset, A)).toMatchObject({ kind: 'done' });
  expect(fixture.titles().slice(-1)).toEqual(['Cancel org/a: Asked for']);
  expect(fixture.titles()).toHaveLength(3);
});

it('reads a file again only when it has changed', async () => {
  const { dataset, write } = kinds['the Hub']();
  const readQueue = createQueueReader({ dataset });
  await readQueue();
  write(A, request('org/a', 'FAILED'));
  const before = fixture.countRequests(/resolve/);
  const { requests } = await readQueue();
  expect(fixture.countRequests(/resolve/) - before).toBe(1);
  expect(requests.find((each) => each.path === A)?.status).toBe('failed');
});

it('changes another request than somebody else does at the same time', async () => {
  const { dataset, read } = kinds['the Hub']();
  const other = 'org/b_eval_request_False_8bit_Original.json';
  const push = andThen(() => void fixture.hub.commit(BOARD, { [other]: request('org/b', 'RUNNING') }));
  fixture.hub.addFault({ when: /^POST .*\/preupload\//, fault: push });
  expect(await act(dataset, A)).toMatchObject({ kind: 'done' });
  expect(read(A)).toContain('CANCELLED');
  expect(read(other)).toBe(request('org/b', 'RUNNING'));
});
