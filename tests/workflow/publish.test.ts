import { cpSync, existsSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest';
import { instead, status } from '../hub/fault.ts';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { folderReader, startStaticHost, type StaticHost } from '../site/static-host.ts';
import { readText, writeText } from '../site/text-file.ts';
import { boardConfig, versionFiles } from '../site/versioned-board.ts';
import { readWorkflow, runWorkflow, type WorkflowRun } from './run-workflow.ts';

const SPACE = 'org/board';
const RESULTS = 'org/results';
const TOKEN = `hf_${'canary'.repeat(6)}`;
const CHECKOUT = ['.github', 'public', 'scripts', 'src', 'astro.config.mjs', 'package.json', 'tsconfig.json'];
const workflow = readWorkflow('.github/workflows/publish.yml');

let folder = '';
let hub: TestHub;
let pages: StaticHost;
/** The results' commits that were pushed. */
const commits: string[] = [];
const at = (...names: string[]) => path.join(folder, ...names);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-workflow-'));
  for (const name of CHECKOUT) cpSync(name, at('checkout', name), { recursive: true });
  symlinkSync(path.resolve('node_modules'), at('checkout/node_modules'));
  commitSite('1');
  hub = await startTestHub();
  hub.addToken(TOKEN, { role: 'write', name: 'org' });
  hub.createRepo(RESULTS, { private: true });
  push(versionFiles(1, 20));
  writeText(at('checkout'), 'content/pages/about.md', '---\ntitle: About\n---\n\nWords.\n');
  pages = await startStaticHost(folderReader(at('pages')), { base: '/board/', kind: 'folders' });
});
beforeEach(() => hub.clearFaults());
afterAll(async () => {
  await Promise.all([hub.close(), pages.close()]);
  rmSync(folder, { recursive: true, force: true });
});

function commitSite(digit: string): void {
  writeText(at('checkout'), '.git/HEAD', `${digit.repeat(40)}\n`);
}

/** A result file of that version. */
function resultOf(version: number): string {
  return versionFiles(version, 1)['org/model-00/results_2026-01-02T03-04-05.json'] ?? '';
}

function push(files: Record<string, string | null>): void {
  commits.push(hub.commit(RESULTS, files));
}

function configure(deploy: string): void {
  writeText(
    at('checkout'),
    'content/leaderboard.yaml',
    `datasets: { results: { hub: ${RESULTS} } }\n${boardConfig}${deploy}`,
  );
}

interface Trigger {
  inputs?: { accept?: string; force?: boolean };
  hasPages?: boolean;
}

function run({ inputs = {}, hasPages = true }: Trigger = {}): Promise<WorkflowRun> {
  return runWorkflow(workflow, {
    folder: at('checkout'),
    contexts: {
      github: { run_id: '1', run_attempt: '1' },
      vars: hasPages ? { PUBLISH_PAGES: 'true' } : {},
      secrets: { HF_TOKEN: TOKEN },
      inputs,
    },
    actions: {
      'actions/checkout': () => {
        for (const left of ['dist', 'dist-space', 'publish.log'])
          rmSync(at('checkout', left), { recursive: true, force: true });
        return {};
      },
      'actions/setup-node': () => ({}),
      // The folder stays where it is.
      'actions/cache': () => ({}),
      'actions/configure-pages': () => ({ base_url: pages.url.replace(/\/$/, '') }),
      'actions/upload-pages-artifact': ({ path: name = '' }) => {
        rmSync(at('artifact'), { recursive: true, force: true });
        cpSync(at('checkout', name), at('artifact'), { recursive: true });
        return {};
      },
      'actions/deploy-pages': () => {
        rmSync(at('pages'), { recursive: true, force: true });
        cpSync(at('artifact'), at('pages'), { recursive: true });
        return { page_url: pages.url };
      },
    },
    skipped: ['npm ci'],
    env: { HF_ENDPOINT: hub.endpoint, NO_COLOR: '1', STANDINGS_CACHE: at('checkout/.cache') },
  });
}

/** Which commit of the results each place shows. */
function shown(): { pages: string | null; space: string | null } {
  const revision = (text: string) =>
    (JSON.parse(text) as { sources: { results: { revision: string } } }).sources.results.revision;
  const hasSpace = hub.hasRepo(SPACE, 'spaces');
  const file = hasSpace
    ? hub.getRepo(SPACE, 'spaces').resolve('main')?.files.get('api/build.json')
    : undefined;
  return {
    pages: existsSync(at('pages')) ? revision(readText(at('pages'), 'api/build.json')) : null,
    space: file ? revision(file.bytes.toString()) : null,
  };
}

it('publishes nothing, and says why, where nothing says where to', async () => {
  configure('');
  const { hasFailed, summary, steps } = await run({ hasPages: false });
  expect(hasFailed).toBe(false);
  expect(summary).toContain('Nothing is published: set the variable PUBLISH_PAGES to true');
  expect(steps.join()).not.toContain('Build');
  expect(shown()).toEqual({ pages: null, space: null });
});

it('publishes on GitHub Pages and in a Space', async () => {
  configure(`deploy: { space: ${SPACE} }\n`);
  const { hasFailed, summary, steps, log } = await run();
  expect(hasFailed, log).toBe(false);
  expect(steps).toEqual([
    'actions/checkout: success',
    'actions/setup-node: success',
    'Install: success',
    'Find the address of GitHub Pages: success',
    'Bring back what was fetched before: success',
    'Is there anything new?: success',
    'Build for GitHub Pages: success',
    'Hand the site to GitHub Pages: success',
    'Build for the Space: success',
    'Deploy to the Space: success',
    'actions/deploy-pages: success',
  ]);
  expect(shown()).toEqual({ pages: commits[0], space: commits[0] });
  expect(await (await fetch(`${pages.url}models/org/model-01/`)).text()).toContain('model-01');
  expect(readText(at('pages'), 'index.html')).toContain('href="models/org/model-01/"');
  const home = hub.getRepo(SPACE, 'spaces').resolve('main')?.files.get('index.html')?.bytes.toString();
  expect(home).toContain('href="models/org/model-01/index.html"');
  expect(summary).toContain('nothing is published there yet');
  expect(summary).toContain('**21** rows, **21** of them ranked');
  expect(summary).toMatch(/\[\w{7}( of [^\]]+)?\]\(http/);
  expect(summary).toContain('Published at');
  expect(summary + log).not.toContain(TOKEN);
});

it('does nothing more when nothing is new', async () => {
  const before = hub.getRepo(SPACE, 'spaces').resolve('main')?.oid;
  const { hasFailed, summary, steps } = await run();
  expect(hasFailed).toBe(false);
  expect(summary).toContain('Nothing is new: what is published is what would be built.');
  expect(steps.at(-1)).toBe('Is there anything new?: success');
  expect(hub.getRepo(SPACE, 'spaces').resolve('main')?.oid).toBe(before);
});

it.each([
  [
    'the results have',
    () =>
      push({
        'org/late/results_2026-01-02T03-04-05.json': resultOf(2),
      }),
    'the results are at',
  ],
  [
    'the site itself has',
    () => commitSite('2'),
    "the site's own files are at 2222222, published are 1111111",
  ],
])('publishes again when %s changed', async (_what, change, reason) => {
  change();
  const { hasFailed, summary, log } = await run();
  expect(hasFailed, log).toBe(false);
  expect(summary).toContain(reason);
  expect(shown()).toEqual({ pages: commits.at(-1), space: commits.at(-1) });
});

it('fails and leaves what is published alone when the guard refuses, and goes through by hand', async () => {
  const before = shown();
  push(
    Object.fromEntries(
      Object.keys(versionFiles(1, 20))
        .slice(0, 12)
        .map((file) => [file, null]),
    ),
  );
  const refused = await run();
  expect(refused.hasFailed).toBe(true);
  expect(refused.steps.slice(-2)).toEqual([
    'Build for GitHub Pages: failure',
    'Say why nothing was published: success',
  ]);
  expect(refused.summary).toContain('## Not published');
  expect(refused.summary).toContain(`--accept ${commits.at(-1)}`);
  expect(shown()).toEqual(before);

  const accepted = await run({ inputs: { accept: commits.at(-1) ?? '' } });
  expect(accepted.hasFailed, accepted.log).toBe(false);
  expect(shown()).toEqual({ pages: commits.at(-1), space: commits.at(-1) });
});

it('publishes on GitHub Pages also when the Space cannot be written to, and makes up for it', async () => {
  push({ 'org/next/results_2026-01-02T03-04-05.json': resultOf(4) });
  hub.addFault({ when: /\/commit\//, times: Infinity, around: instead(status(403)) });
  const failed = await run();
  expect(failed.hasFailed).toBe(true);
  expect(failed.steps.slice(-3)).toEqual([
    'Deploy to the Space: failure',
    'Say why nothing was published: success',
    'actions/deploy-pages: success',
  ]);
  expect(failed.summary).toContain('was not written to the Space "org/board"');
  expect(shown().pages).toBe(commits.at(-1));
  expect(shown().space).not.toBe(commits.at(-1));

  hub.clearFaults();
  const again = await run();
  expect(again.hasFailed, again.log).toBe(false);
  expect(shown()).toEqual({ pages: commits.at(-1), space: commits.at(-1) });
});

it('fails and leaves what is published alone when the Hub fails', async () => {
  const before = shown();
  push({
    'org/later/results_2026-01-02T03-04-05.json': resultOf(3),
  });
  hub.addFault({ when: /resolve/, times: Infinity, around: instead(status(403)) });
  const failed = await run();
  expect(failed.hasFailed).toBe(true);
  expect(failed.summary).toContain('What was published before is still there');
  expect(shown()).toEqual(before);
});

it('builds by hand although nothing is new', async () => {
  const { hasFailed, summary, log } = await run({ inputs: { force: true } });
  expect(hasFailed, log).toBe(false);
  expect(summary).toContain('it was asked for');
});
