import { beforeEach, describe, expect, test } from 'vitest';
import { body, type Fault, header, status } from '../hub/fault.ts';
import { HubFixture, list, manyFiles, REPO, TOKEN } from './hub-fixture.ts';

const fixture = new HubFixture();

describe('the listing', () => {
  beforeEach(() => void fixture.hub.commit(REPO, manyFiles(24)));
  const nextLink = (value: string) =>
    fixture.hub.addFault({ when: /tree/, times: 1, fault: header('Link', value) });

  test('follows a relative next page too', async () => {
    const sha = (await fixture.open().head()).revision;
    nextLink(`</api/datasets/org/results/tree/${sha}?recursive=true&expand=false&cursor=10>; rel="next"`);
    expect(await list(fixture.open())).toHaveLength(24);
  });

  test('never follows it to another server', async () => {
    fixture.hub.addToken(TOKEN, { role: 'read' });
    nextLink('<http://127.0.0.1:9/steal>; rel="next"');
    await expect(list(fixture.open({ token: TOKEN }))).rejects.toMatchObject({
      code: 'bad-answer',
      message: `The dataset "org/results" was not read, because the answer of ${fixture.hub.endpoint} cannot be used: its next page is on another server, http://127.0.0.1:9.`,
      hint: 'Check that HF_ENDPOINT is the address of a Hugging Face Hub, then run again.',
    });
  });

  test('does not go round in a circle', async () => {
    fixture.hub.addFault({
      when: /cursor=20/,
      fault: (reply) => {
        const [, page] = fixture.hub.requests.filter(({ url }) => url.includes('/tree/'));
        return {
          ...reply,
          headers: { ...reply.headers, Link: `<${fixture.hub.endpoint}${page?.url}>; rel="next"` },
        };
      },
    });
    await expect(list(fixture.open())).rejects.toMatchObject({
      code: 'bad-answer',
      message: expect.stringContaining('its pages lead round in a circle.') as string,
    });
  });

  test.each([
    ['no JSON', '<html>', 'it is no JSON'],
    ['another shape', '{"error":"no"}', 'it has not the expected shape'],
    ['no list of files', '[1]', 'it lists something that is no file'],
    ['a path that leads out', entry({ path: '../a' }), 'it lists a path that cannot be used, "../a"'],
    ['no oid', entry({ oid: '' }), 'it lists "a" without a size and a hash'],
    ['no size', entry({ size: '1' }), 'it lists "a" without a size and a hash'],
    ['a negative size', entry({ size: -1 }), 'it lists "a" without a size and a hash'],
    ['a file twice', `[${entry({}).slice(1, -1)},${entry({}).slice(1, -1)}]`, 'it lists "a" twice'],
  ])('is refused with %s', async (_, text, reason) => {
    fixture.hub.addFault({ when: /tree/, times: 5, fault: body(text) });
    await expect(list(fixture.open())).rejects.toMatchObject({
      code: 'bad-answer',
      message: expect.stringContaining(`cannot be used: ${reason}.`) as string,
    });
  });

  test.each(['[]', '{}', '[{"id":"main"}]', '[null]', 'null'])('needs a commit, not %s', async (text) => {
    fixture.hub.addFault({ when: /commits/, fault: body(text) });
    await expect(fixture.open().head()).rejects.toMatchObject({
      code: 'bad-answer',
      message: expect.stringContaining('it names no commit.') as string,
    });
  });

  describe('that lacks a page', () => {
    const loseLink: Fault = (reply) => ({
      ...reply,
      headers: Object.fromEntries(Object.entries(reply.headers).filter(([name]) => name !== 'Link')),
    });

    test.each<[string, Fault]>([
      ['has lost the link to the next one', loseLink],
      ['is empty', (reply) => body('[]')(loseLink(reply))],
    ])('because a page %s is asked for again', async (_, fault) => {
      fixture.hub.commit(REPO, manyFiles(25));
      fixture.hub.addFault({ when: /tree/, fault });
      expect(await list(fixture.open())).toHaveLength(25);
      expect(fixture.countRequests(/tree/)).toBe(1 + 3);
    });

    test('is an error when it stays so', async () => {
      fixture.hub.commit(REPO, { ...manyFiles(25), 'other/a.json': 'a' });
      fixture.hub.addFault({ when: /tree/, times: 99, fault: loseLink });
      await expect(list(fixture.open())).rejects.toMatchObject({
        code: 'bad-answer',
        message: expect.stringMatching(
          /cannot be used: it lacks files that the commit has, "run\/[0-9]+\.json" and 17 more\.$/,
        ) as string,
      });
      expect(fixture.countRequests(/tree/)).toBe(3);
    });

    test('is only missed inside the folder that is the dataset', async () => {
      fixture.hub.commit(REPO, { ...manyFiles(25), 'data/a.json': 'a' });
      expect(await list(fixture.open({ path: 'data' }))).toHaveLength(1);
    });

    test.each<[string, Fault]>([
      ['does not say which files a commit has', body('{"siblings": null}')],
      ['says nothing of a commit', status(404)],
    ])('goes unseen where the Hub %s', async (_, fault) => {
      fixture.hub.addFault({ when: /tree/, fault: loseLink });
      fixture.hub.addFault({ when: /revision/, fault });
      expect((await list(fixture.open())).length).toBeLessThan(24);
    });

    test('is no guess: the Hub has to answer', async () => {
      fixture.hub.addFault({ when: /revision/, times: 9, fault: status(503) });
      await expect(list(fixture.open())).rejects.toMatchObject({ code: 'hub-failed' });
    });
  });

  test('is only asked for by a commit', async () => {
    await expect(fixture.open().list({ revision: null, committedAt: null })).rejects.toMatchObject({
      message: 'A dataset of the Hub was to be read at "null", which is no commit.',
      hint: 'Read it at the commit that `head` gives.',
    });
  });
});

function entry(changes: Record<string, unknown>): string {
  return JSON.stringify([{ type: 'file', path: 'a', size: 1, oid: '0'.repeat(40), ...changes }]);
}
