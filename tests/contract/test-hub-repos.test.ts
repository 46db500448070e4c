import {
  commit,
  createBranch,
  createRepo,
  deleteBranch,
  deleteRepo,
  downloadFile,
  whoAmI,
} from '@huggingface/hub';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';

const accessToken = 'hf_writer';
const repo = { type: 'dataset', name: 'org/results' } as const;
const API = '/api/datasets/org/results';

let hub: TestHub;
beforeEach(async () => {
  hub = await startTestHub();
  hub.addToken(accessToken, { role: 'write', name: 'writer', orgs: ['org'] });
  hub.addToken('hf_reader', { role: 'read', repos: [] });
});
afterEach(() => hub.close());

const call = (
  path: string,
  { token, json, ...init }: RequestInit & { token?: string; json?: unknown } = {},
) =>
  fetch(hub.endpoint + path, {
    redirect: 'manual',
    ...(json === undefined ? {} : { body: JSON.stringify(json) }),
    headers: { 'Content-Type': 'application/json', ...(token ? { Authorization: `Bearer ${token}` } : {}) },
    ...init,
  });
const said = ({ status, headers }: Response) => [status, headers.get('X-Error-Code')];
const client = () => ({ repo, accessToken, hubUrl: hub.endpoint });

describe('who is asking', () => {
  test('is told, with the organisations and the role of the token', async () => {
    expect(await whoAmI({ accessToken, hubUrl: hub.endpoint })).toMatchObject({
      type: 'user',
      name: 'writer',
      orgs: [{ name: 'org' }],
      auth: { type: 'access_token', accessToken: { role: 'write' } },
    });
  });

  test.each([undefined, 'hf_unknown'])('is a 401 with the token %s', async (token) => {
    const answer = await call('/api/whoami-v2', token === undefined ? {} : { token });
    expect(said(answer)).toEqual([401, null]);
  });

  test('gets a bare 401 without a token, for what is missing and what is private alike', async () => {
    hub.createRepo('org/private', { private: true });
    for (const id of ['org/private', 'org/absent']) {
      const answer = await call(`/api/datasets/${id}`);
      expect(said(answer)).toEqual([401, null]);
      expect(answer.headers.get('X-Error-Message')).toBe('Invalid username or password.');
      expect(said(await call(`/api/datasets/${id}`, { token: 'hf_reader' }))).toEqual([404, 'RepoNotFound']);
    }
  });

  test('needs to be let in to read a gated repo, and not to list it', async () => {
    hub.createRepo('org/gated', { gated: true });
    hub.commit('org/gated', { 'a.json': '{}' });
    const file = '/datasets/org/gated/resolve/main/a.json';
    expect((await call('/api/datasets/org/gated/tree/main')).status).toBe(200);
    expect(said(await call(file))).toEqual([401, 'GatedRepo']);
    expect(said(await call(file, { token: 'hf_reader' }))).toEqual([403, 'GatedRepo']);
    expect((await call(file, { token: accessToken })).status).toBe(200);
  });
});

describe('a repo', () => {
  test('is made and deleted', async () => {
    const made = await createRepo({ ...client(), private: true });
    expect(made).toEqual({
      repoUrl: `${hub.endpoint}/datasets/org/results`,
      id: expect.stringMatching(/^\w{24}$/) as string,
    });
    expect((await call(API)).status).toBe(401);
    expect((await call(API, { token: accessToken })).status).toBe(200);
    await deleteRepo(client());
    expect(said(await call(API, { token: accessToken }))).toEqual([404, 'RepoNotFound']);
    await expect(deleteRepo(client())).rejects.toMatchObject({ statusCode: 404 });
  });

  test('that exists already is a 409 that still says where it is', async () => {
    await createRepo(client());
    const json = { name: 'results', organization: 'org', type: 'dataset' };
    const answer = await call('/api/repos/create', { method: 'POST', token: accessToken, json });
    expect(answer.status).toBe(409);
    expect(await answer.json()).toMatchObject({ url: `${hub.endpoint}/datasets/org/results` });
  });

  test.each([
    ['without a token', 401, undefined, 'org'],
    ['with a token that may only read', 403, 'hf_reader', 'org'],
    ['for an organisation of others', 403, accessToken, 'elsewhere'],
  ])('cannot be made %s', async (_, status, token, organization) => {
    const json = { name: 'results', organization, type: 'dataset' };
    const answer = await call('/api/repos/create', { method: 'POST', json, ...(token ? { token } : {}) });
    expect(answer.status).toBe(status);
  });
});

describe('refs', () => {
  let head: string;
  beforeEach(() => {
    hub.createRepo(repo.name);
    head = hub.commit(repo.name, { 'runs/a.json': '{}' });
  });

  test('branches are made at a revision, made again, and deleted', async () => {
    await createBranch({ ...client(), branch: 'feature/one', revision: head });
    hub.commit(repo.name, { 'runs/b.json': '{}' });
    const file = { ...client(), path: 'runs/a.json', revision: 'feature/one' };
    expect(await (await downloadFile(file))?.text()).toBe('{}');
    await expect(createBranch({ ...client(), branch: 'feature/one' })).rejects.toMatchObject({
      statusCode: 409,
    });
    await createBranch({ ...client(), branch: 'feature/one', empty: true, overwrite: true });
    expect(await downloadFile(file)).toBeNull();
    await deleteBranch({ ...client(), branch: 'feature/one' });
    await expect(deleteBranch({ ...client(), branch: 'feature/one' })).rejects.toMatchObject({
      statusCode: 404,
    });
    await expect(deleteBranch({ ...client(), branch: 'main' })).rejects.toMatchObject({ statusCode: 403 });
  });

  test('tags are made once and deleted once', async () => {
    const make = () => call(`${API}/tag/main`, { method: 'POST', token: accessToken, json: { tag: 'v1.0' } });
    const remove = () => call(`${API}/tag/v1.0`, { method: 'DELETE', token: accessToken });
    expect((await make()).status).toBe(200);
    expect((await make()).status).toBe(409);
    expect((await call('/datasets/org/results/resolve/v1.0/runs/a.json')).headers.get('X-Repo-Commit')).toBe(
      head,
    );
    expect((await remove()).status).toBe(200);
    expect(said(await remove())).toEqual([404, 'RevisionNotFound']);
  });

  test.each(['refs/pr/1', 'refs%2Fpr%2F1'])(
    'a pull request can be read at every route as %s',
    async (ref) => {
      const made = await commit({
        ...client(),
        title: 'ask',
        operations: [{ operation: 'addOrUpdate', path: 'runs/b.json', content: new Blob(['new']) }],
        isPullRequest: true,
      });
      const json = { paths: ['runs/b.json'] };
      for (const [path, init] of [
        [`${API}/revision/${ref}`],
        [`${API}/tree/${ref}/runs`],
        [`${API}/commits/${ref}`],
        [`${API}/paths-info/${ref}`, { method: 'POST', json }],
        [`/datasets/org/results/resolve/${ref}/runs/b.json`],
        [`/datasets/org/results/raw/${ref}/runs/b.json`],
      ] as const) {
        const text = await (await call(path, init)).text();
        expect(text).toMatch(new RegExp(`${made?.commit.oid}|runs/b.json|^new$`));
      }
    },
  );

  test('a pull request may come from somebody who may not write', async () => {
    hub.addToken('hf_contributor', { role: 'write', writes: [] });
    const ask = (isPullRequest: boolean) =>
      commit({
        ...client(),
        accessToken: 'hf_contributor',
        title: 'ask',
        operations: [{ operation: 'delete', path: 'runs/a.json' }],
        isPullRequest,
      });
    await expect(ask(false)).rejects.toMatchObject({ statusCode: 403 });
    expect((await ask(true))?.pullRequestUrl).toMatch(/\/discussions\/1$/);
  });
});
