import { describe, expect, test } from 'vitest';
import { body, breakOff, instead, shortBody, status } from '../hub/fault.ts';
import { TOKEN } from './hub-fixture.ts';
import { BOARD, COMMIT, CommitFixture } from './hub-commit-fixture.ts';

const fixture = new CommitFixture();
const change = { 'new.json': 'new' };

describe('refused before anything is sent', () => {
  test('100 files', async () => {
    const changes = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`${index}.json`, 'x']));
    await expect(fixture.write(changes)).rejects.toMatchObject({
      code: 'too-many-files',
      message: 'A commit to the dataset "org/board" may change at most 99 files, and "ours" changes 100.',
      hint: 'Make several commits of it.',
    });
    expect(fixture.hub.requests).toEqual([]);
  });

  test.each(['../other/a.json', 'a/../../b', '/a', 'a//b', '', '.', 'a\0b'])('the path %j', async (path) => {
    await expect(fixture.write({ [path]: 'x' })).rejects.toMatchObject({ code: 'unsafe-path' });
    expect(fixture.hub.requests).toEqual([]);
  });

  test.each(['main', '', 'abc'])('%j, which is no commit', async (parent) => {
    await expect(fixture.write(change, { parent })).rejects.toMatchObject({
      code: 'revision-not-found',
      message: `"ours" was to be written to the dataset "org/board" on top of "${parent}", which is no commit.`,
      hint: 'Name a branch, and the commit that `head` gives for it.',
    });
    expect(fixture.hub.requests).toEqual([]);
  });

  test.each(['..', '.', ''])('%j, which is no branch', async (branch) => {
    await expect(fixture.write(change, { branch })).rejects.toMatchObject({
      message: `"ours" was to be written to the dataset "org/board" on top of the branch "${branch}", which is no branch.`,
    });
    expect(fixture.hub.requests).toEqual([]);
  });
});

describe('refused by the Hub', () => {
  const message = (why: string) => `"ours" was not written to the dataset "org/board": ${why}.`;

  test('a token that may only read', async () => {
    fixture.hub.addToken('hf_reader', { role: 'read' });
    await expect(fixture.write(change, { network: { token: 'hf_reader' } })).rejects.toMatchObject({
      code: 'not-permitted',
      message: message(`${fixture.hub.endpoint} answers 403`),
      hint: 'Use a valid token of an account that may write there.',
    });
    expect(fixture.titles()).toEqual(['before']);
  });

  test('a branch that is not there', async () => {
    await expect(fixture.write({ 'old.json': null }, { branch: 'absent' })).rejects.toMatchObject({
      code: 'revision-not-found',
      message: message('it has no branch "absent", or not the commit before'),
      hint: 'Read it again.',
    });
  });

  test('a parent that is not there', async () => {
    await expect(fixture.write(change, { parent: '0'.repeat(40) })).rejects.toMatchObject({
      code: 'revision-not-found',
    });
    expect(fixture.countCommitRequests()).toBe(0);
  });

  test('a dataset that is not there', async () => {
    await expect(fixture.write(change, { repo: 'org/absent' })).rejects.toMatchObject({
      code: 'repo-not-found',
      message: `"ours" was not written to the dataset "org/absent": ${fixture.hub.endpoint} answers 404 RepoNotFound.`,
      hint: 'Check its name, and that the token may see it.',
    });
  });

  test('a file that its .gitignore excludes', async () => {
    const files = [{ path: 'new.json', uploadMode: 'regular', shouldIgnore: true }];
    fixture.hub.addFault({ when: /preupload/, fault: body(JSON.stringify({ files })) });
    await expect(fixture.write(change)).rejects.toMatchObject({
      code: 'ignored-file',
      message:
        'The file "new.json" was not written to the dataset "org/board", because the .gitignore there excludes it.',
      hint: "Correct the dataset's .gitignore, or choose another path.",
    });
  });

  test('a quota that is used up for longer than the Hub ever asks', async () => {
    fixture.hub.addFault({ when: COMMIT, times: 9, around: instead(status(429, { 'Retry-After': '3600' })) });
    await expect(fixture.write(change)).rejects.toMatchObject({
      code: 'rate-limited',
      message: message(`${fixture.hub.endpoint} answers 429`),
      hint: 'Try again in 3600 s.',
    });
    expect(fixture.countCommitRequests()).toBe(1);
  });

  test('content that it does not take', async () => {
    fixture.hub.addFault({ when: COMMIT, around: instead(status(413)) });
    await expect(fixture.write(change)).rejects.toMatchObject({
      code: 'hub-failed',
      message: message(`${fixture.hub.endpoint} answers 413`),
      hint: 'Check the names and sizes of the files.',
    });
  });

  test.each([
    ['500', 'hub-failed', 'The Hub has a problem; try again later.', status(500)],
    [
      'a broken connection',
      'hub-unreachable',
      'Check the network and the address of the Hub, then try again.',
      breakOff(0),
    ],
  ])('%s that stays, before the commit', async (_, code, hint, fault) => {
    fixture.hub.addFault({ when: /preupload/, times: 100, fault });
    await expect(fixture.write(change)).rejects.toMatchObject({ code, hint });
    expect(fixture.countRequests(/preupload/)).toBe(5);
    expect(fixture.countCommitRequests()).toBe(0);
  });

  test.each([
    ['paths-info', '{"error":"no"}', 'it has not the expected shape'],
    ['paths-info', '[1]', 'it has not the expected shape'],
    ['paths-info', '[{"path":"new.json"}]', 'it describes something that is no file'],
    ['paths-info', '<html>', 'it is no JSON'],
    ['preupload', '{}', 'it has not the expected shape'],
    ['preupload', '{"files":[]}', 'it does not say how to upload "new.json"'],
    [
      'preupload',
      '{"files":[{"path":"new.json","uploadMode":"xet"}]}',
      'it does not say how to upload "new.json"',
    ],
    ['objects/batch', '{"objects":[]}', 'it does not say where a large file is to go'],
    ['objects/batch', '{"objects":[{"oid":"OID","error":{"code":422}}]}', 'it refuses a large file'],
    [
      'objects/batch',
      '{"objects":[{"oid":"OID","actions":{"upload":{}}}]}',
      'it names no address for a large file',
    ],
    [
      'objects/batch',
      '{"objects":[{"oid":"OID","actions":{"upload":{"href":"http://x","header":{"chunk_size":"1"}}}}]}',
      'it wants a large file in parts, which was not offered',
    ],
  ])('an answer to %s that cannot be used: %s', async (route, text, reason) => {
    const oid = '11507a0e2f5e69d5dfa40a62a1bd7b6ee57e6bcd85c67c9b8431b36fff21c437';
    if (route === 'objects/batch') {
      const files = [{ path: 'new.json', uploadMode: 'lfs' }];
      fixture.hub.addFault({ when: /preupload/, fault: body(JSON.stringify({ files })) });
    }
    fixture.hub.addFault({ when: new RegExp(route), times: 100, fault: body(text.replace('OID', oid)) });
    await expect(fixture.write(change)).rejects.toMatchObject({
      code: 'bad-answer',
      message: message(`the answer of ${fixture.hub.endpoint} cannot be used, ${reason}`),
      hint: `Check that ${fixture.hub.endpoint} is a Hugging Face Hub, then try again.`,
    });
    expect(fixture.countCommitRequests()).toBe(0);
  });
});

test('an answer before the commit that ends early is asked for again', async () => {
  for (const when of [/paths-info/, /preupload/]) fixture.hub.addFault({ when, fault: shortBody(1) });
  await fixture.write(change);
  expect(fixture.titles()).toEqual(['before', 'ours']);
});

test('a signal ends it', async () => {
  const controller = new AbortController();
  fixture.hub.addFault({
    when: /preupload/,
    fault: (reply) => {
      controller.abort(new Error('enough'));
      return reply;
    },
  });
  await expect(fixture.write(change, { signal: controller.signal })).rejects.toThrow('enough');
  expect(fixture.titles()).toEqual(['before']);
});

test('the token is in no error, whatever the Hub answers', async () => {
  const echo = (code: number) => status(code, { 'X-Error-Code': TOKEN, 'X-Error-Message': TOKEN });
  const faults = [...[400, 401, 403, 404, 409, 412, 429, 500, 503].map(echo), body(TOKEN), breakOff(0)];
  for (const when of [/paths-info/, /preupload/, COMMIT]) {
    for (const fault of faults) {
      fixture.hub.addFault({ when, times: 9, fault });
      const outcome: unknown = await fixture
        .write(change, { tries: 1, parent: fixture.head() })
        .catch((error: unknown) => error);
      const texts = outcome instanceof Error ? [outcome.message, outcome.stack, outcome.cause] : [];
      expect(JSON.stringify([texts, outcome])).not.toContain(TOKEN);
      fixture.hub.clearFaults();
      fixture.hub.commit(BOARD, { 'new.json': null });
    }
  }
});
