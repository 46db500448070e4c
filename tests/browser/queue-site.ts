import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { startBrowser } from '../site/browser.ts';
import { buildSite } from '../site/build-site.ts';
import { hostile } from '../site/hostile-board.ts';
import { folderReader, startStaticHost, type StaticHost } from '../site/static-host.ts';
import { writeText } from '../site/text-file.ts';
import { boardConfig, versionFiles } from '../site/versioned-board.ts';
import { openWatchedPage } from './watched-page.ts';

const REQUESTS = 'board/requests';
export const SHA = '4f1c09e5d0f9aa96b6f1e1d55ac8e3d90b677a0d';

export interface QueueSite {
  hub: TestHub;
  browser: Browser;
  host: StaticHost;
  /** Puts a request on the hub after the site was built. */
  add(file: string, request: object): void;
  open(address: string, options?: BrowserContextOptions): Promise<{ page: Page; complaints: string[] }>;
  close(): Promise<void>;
}

/** A hub with requests of every status as of 20 April 2026, and a site that was built of them. */
export async function startQueueSite(): Promise<QueueSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'standings-queue-'));
  const hub = await startTestHub();
  hub.createRepo(REQUESTS);
  const write = (files: Record<string, object>, date?: Date) =>
    hub.commit(
      REQUESTS,
      Object.fromEntries(Object.entries(files).map(([name, file]) => [name, JSON.stringify(file)])),
      date ? { date } : {},
    );
  write(requestFiles(), new Date('2026-04-20T12:00:00Z'));
  const content = path.join(folder, 'content');
  writeText(
    content,
    'leaderboard.yaml',
    `${boardConfig}datasets: { results: { folder: results }, requests: { hub: ${REQUESTS} } }\nsubmission: { door: link }\ndeploy: { rebuild_hours: 24 }\n`,
  );
  for (const [file, text] of Object.entries(versionFiles(500, 3)))
    writeText(content, `results/${file}`, text);
  const out = path.join(folder, 'site');
  const environment = { HF_ENDPOINT: hub.endpoint, STANDINGS_CACHE: path.join(folder, 'cache') };
  const [{ code, stderr }, browser] = await Promise.all([
    buildSite(content, out, environment),
    startBrowser(),
  ]);
  if (code !== 0) throw new Error(stderr);
  const host = await startStaticHost(folderReader(out), { kind: 'folders' });
  return {
    hub,
    browser,
    host,
    add: (file, request) => void write({ [file]: request }),
    async open(address, options) {
      const opened = await openWatchedPage(browser, options);
      await opened.page.goto(host.url + address);
      return opened;
    },
    async close() {
      await browser.close();
      await host.close();
      await hub.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Of `org/<name>`, with what every request has. */
export function aFile(name: string, more: object): object {
  return {
    model: `org/${name}`,
    base_model: '',
    revision: SHA,
    precision: 'bfloat16',
    weight_type: 'Original',
    status: 'PENDING',
    submitted_time: '2026-04-14T10:00:00Z',
    model_type: '🟢 : pretrained',
    sender: 'ada',
    ...more,
  };
}

const LONG =
  'CUDA out of memory. Tried to allocate 2.00 GiB, of which 1.21 GiB are free on the one device that this board has; the weights alone take more than that at this precision';

function requestFiles(): Record<string, object> {
  const files: [name: string, more: object][] = [
    [
      'running',
      { status: 'RUNNING', job_start_time: '2026-04-19T12:00:00Z', log: 'https://example.org/log/1' },
    ],
    ['stalled', { status: 'RUNNING', submitted_time: '2026-04-01T10:00:00Z', job_start_time: null }],
    ['second', { submitted_time: '2026-04-15T10:00:00Z', weight_type: 'Adapter', precision: '4bit' }],
    ['first', { submitted_time: '2026-04-13T10:00:00Z' }],
    ['third', { status: 'RERUN', submitted_time: '2026-04-16T10:00:00Z', sender: undefined }],
    ['undated', { submitted_time: null, revision: 'main' }],
    ['no-memory', { status: 'FAILED', error_msg: LONG }],
    ['no-word', { status: 'FAILED', log_url: 'https://example.org/log/2' }],
    ['silent', { status: 'FAILED' }],
    ['withdrawn', { status: 'CANCELLED', error_msg: 'Withdrawn by its author.' }],
    ['odd', { status: 'WAITING_FOR_GPU' }],
    ['wordless', { status: undefined }],
    ['model-00', { status: 'FINISHED', submitted_time: '2026-04-12T10:00:00Z', revision: null }],
    ['vanished', { status: 'FINISHED', submitted_time: '2026-04-11T10:00:00Z' }],
    ...Object.entries(hostile)
      .filter(([, text]) => !text.includes('\u0000'))
      .map(([name, text]): [string, object] => [
        `hostile-${name}`,
        {
          model: text,
          revision: text,
          sender: text,
          precision: text,
          status: name.length % 2 === 0 ? 'FAILED' : text,
          error_msg: text,
          log: text,
        },
      ]),
  ];
  const finished = Array.from({ length: 110 }, (_, index): [string, object] => [
    `done-${String(index).padStart(3, '0')}`,
    { status: 'FINISHED', submitted_time: `2025-0${1 + (index % 9)}-11T10:00:00Z` },
  ]);
  return Object.fromEntries([...files, ...finished].map(([name, more]) => [pathOf(name), aFile(name, more)]));
}

export function pathOf(name: string): string {
  return `org/${name}_eval_request_False_bfloat16_Original.json`;
}
