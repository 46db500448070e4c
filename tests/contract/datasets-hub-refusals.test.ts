import { describe, expect, test } from 'vitest';
import { stall, status } from '../hub/fault.ts';
import { HubFixture, list, readAll, readFiles, TOKEN } from './hub-fixture.ts';

const fixture = new HubFixture();

describe('refusals', () => {
  test('a dataset that does not exist, or that one may not know of', async () => {
    await expect(fixture.open({ repo: 'org/absent' }).head()).rejects.toMatchObject({
      code: 'not-permitted',
      message: `The dataset "org/absent" does not exist or is private: ${fixture.hub.endpoint} answers 401.`,
      hint: 'Check `hub:` in leaderboard.yaml; if the dataset is private, set HF_TOKEN to a token that may read it.',
    });
  });

  test('a dataset that does not exist, asked for with a token', async () => {
    fixture.hub.addToken(TOKEN, { role: 'read' });
    await expect(fixture.open({ repo: 'org/absent', token: TOKEN }).head()).rejects.toMatchObject({
      code: 'repo-not-found',
      message: `The dataset "org/absent" does not exist on ${fixture.hub.endpoint}, or this HF_TOKEN may not see it.`,
      hint: 'Check `hub:` in leaderboard.yaml.',
    });
  });

  test('a token that the Hub does not know', async () => {
    await expect(fixture.open({ token: TOKEN }).head()).rejects.toMatchObject({
      code: 'not-permitted',
      message: `The dataset "org/results" may not be read with this HF_TOKEN: ${fixture.hub.endpoint} answers 401.`,
      hint: 'Check that the token is still valid and may read this dataset.',
    });
  });

  test('a private dataset opens with its token', async () => {
    fixture.hub.createRepo('org/private', { private: true });
    fixture.hub.commit('org/private', { 'a.json': 'a' });
    fixture.hub.addToken(TOKEN, { role: 'read', repos: ['org/private'] });
    await expect(fixture.open({ repo: 'org/private' }).head()).rejects.toMatchObject({
      code: 'not-permitted',
    });
    expect(await readAll(fixture.open({ repo: 'org/private', token: ` ${TOKEN}\n` }))).toEqual(['a']);
  });

  test('a gated dataset', async () => {
    fixture.hub.createRepo('org/gated', { gated: true });
    fixture.hub.commit('org/gated', { 'a.json': 'a' });
    fixture.hub.addToken(TOKEN, { role: 'read', repos: [] });
    const message = (code: number) =>
      `The dataset "org/gated" is gated: ${fixture.hub.endpoint} answers ${code}.`;
    const hint = `Ask for access on ${fixture.hub.endpoint}/datasets/org/gated, and set HF_TOKEN to a token of the account that has it.`;
    await expect(readAll(fixture.open({ repo: 'org/gated' }))).rejects.toMatchObject({
      message: message(401),
      hint,
    });
    await expect(readAll(fixture.open({ repo: 'org/gated', token: TOKEN }))).rejects.toMatchObject({
      message: message(403),
      hint,
    });
  });

  test('a revision that does not exist', async () => {
    await expect(fixture.open({ revision: 'v9/../..' }).head()).rejects.toMatchObject({
      code: 'revision-not-found',
      message: 'The dataset "org/results" has no revision "v9/../..".',
      hint: 'Correct `revision:` in leaderboard.yaml: a branch, a tag or a commit of the dataset.',
    });
  });

  test('a folder that does not exist', async () => {
    await expect(list(fixture.open({ path: 'no/such' }))).rejects.toMatchObject({
      code: 'file-not-found',
      message: 'The dataset "org/results" has no folder "no/such" at the revision "main".',
      hint: 'Correct `path:` in leaderboard.yaml.',
    });
  });

  test('a file that has gone', async () => {
    const dataset = fixture.open();
    const files = [{ path: 'gone.json', size: 1, oid: '0'.repeat(40) }];
    await expect(readFiles(dataset, await dataset.head(), files)).rejects.toMatchObject({
      code: 'file-not-found',
      message:
        'The file "gone.json" of the dataset "org/results" is not there at the commit that was listed.',
      hint: 'Run again; if it stays away, check the dataset on the Hub.',
    });
  });

  test('an answer that nobody expects', async () => {
    fixture.hub.addFault({ when: /commits/, fault: status(418) });
    await expect(fixture.open().head()).rejects.toMatchObject({
      code: 'hub-failed',
      message: `The dataset "org/results" could not be read: ${fixture.hub.endpoint} answers 418.`,
      hint: 'Check `hub:`, `revision:` and `path:` in leaderboard.yaml.',
    });
  });

  test('no server', async () => {
    await fixture.hub.close();
    await expect(fixture.open().head()).rejects.toMatchObject({
      code: 'hub-unreachable',
      message: `The dataset "org/results" could not be read from ${fixture.hub.endpoint}: ECONNREFUSED.`,
      hint: 'Check the network and HF_ENDPOINT, then run again.',
    });
    expect(fixture.waits).toHaveLength(4);
  });

  test('silence', async () => {
    fixture.hub.addFault({ when: /commits/, times: 9, fault: stall(0) });
    await expect(fixture.open({ idleMs: 50, tries: 2 }).head()).rejects.toMatchObject({
      code: 'hub-unreachable',
      message: `The dataset "org/results" could not be read from ${fixture.hub.endpoint}: nothing came for 0.05 s.`,
    });
  });
});
