import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { buildSite } from '../site/build-site.ts';
import { writeText } from '../site/text-file.ts';
import { boardConfig, versionFiles } from '../site/versioned-board.ts';

let hub: TestHub;
let folder: string;
beforeAll(async () => {
  hub = await startTestHub();
  hub.createRepo('board/requests');
  hub.commit('board/requests', { 'README.md': 'Requests.' });
  hub.commit('board/requests', { 'README.md': 'Requests.' }, { branch: 'queue' });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
afterAll(() => hub.close());

async function fail(config: string, files: Readonly<Record<string, string>> = {}): Promise<string> {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-submit-page-'));
  const content = path.join(folder, 'content');
  writeText(content, 'leaderboard.yaml', `${boardConfig}${config}\n`);
  const all = Object.entries(versionFiles(1, 1)).map(([file, text]) => [`results/${file}`, text] as const);
  for (const [file, text] of [...all, ...Object.entries(files)]) writeText(content, file, text);
  const environment = { HF_ENDPOINT: hub.endpoint, STANDINGS_CACHE: path.join(folder, 'cache') };
  const { code, stderr } = await buildSite(content, path.join(folder, 'site'), environment);
  expect(code).toBe(1);
  return stderr.replaceAll(folder, '');
}

const datasets = (requests: string) => `datasets: { results: { folder: results }${requests} }`;

describe('a build with a page for submissions that could not work', () => {
  it('says that requests have no dataset on the Hub', async () => {
    const error = await fail(`${datasets('')}\nsubmission: { door: link }`);
    expect(error).toContain('the door `link` leads to a requests dataset on the Hub, and there is none.');
    expect(error).toContain('Name the dataset on the Hub that takes the requests');
  });

  it('says that pull requests need the main branch', async () => {
    const requests = ', requests: { hub: board/requests, revision: queue }';
    const error = await fail(`${datasets(requests)}\nsubmission: { door: pull-request, client_id: app }`);
    expect(error).toContain(
      'by the door `pull-request`, which needs the branch `main` of the requests dataset, but `datasets.requests.revision` is "queue".',
    );
    expect(error).toContain(
      'Leave `revision` out there, or take `door: worker`, which writes to any branch.',
    );
  });

  it('says that a file needs a branch', async () => {
    const sha = hub.getRepo('board/requests', 'datasets').resolve('main')?.oid ?? '';
    const requests = `, requests: { hub: board/requests, revision: '${sha}' }`;
    const error = await fail(`${datasets(requests)}\nsubmission: { door: link }`);
    expect(error).toContain(`which needs a branch of the requests dataset`);
    expect(error).toContain('Name a branch there, such as `main`, or take `door: closed`.');
  });

  it('says that a text for the page has no page without submissions', async () => {
    const error = await fail(datasets(''), {
      'pages/submit.md': '---\ntitle: Offer a model\n---\nRead this.\n',
    });
    expect(error).toContain(
      'The page `pages/submit.md` would have the address of a page of the site itself.',
    );
    expect(error).toContain('Give the file another name.');
  });
});
