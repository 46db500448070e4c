import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { loadBuildConfig } from '../../src/pipeline/load.ts';
import { bundleWorker } from './bundle-worker.ts';
import { toWorkerConfig } from './read-worker-config.ts';

/** The day whose ways of Cloudflare's runtime the worker was written for. */
const COMPATIBILITY_DATE = '2026-07-01';

/** Writes a worker for Cloudflare into a folder, and gives what is told of it. */
export async function buildWorker(contentFolder: string, out: string): Promise<string> {
  const board = loadBuildConfig({ contentFolder });
  const config = toWorkerConfig(board);
  const code = await bundleWorker(config, { language: board.language, platform: 'cloudflare' });
  const wrangler = {
    $schema: 'https://unpkg.com/wrangler/config-schema.json',
    name: `${config.requests.repo.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-door`.slice(0, 54),
    main: 'worker.js',
    compatibility_date: COMPATIBILITY_DATE,
    no_bundle: true,
    workers_dev: true,
    observability: { enabled: true },
  };
  mkdirSync(out, { recursive: true });
  writeFileSync(path.join(out, 'worker.js'), code);
  writeFileSync(path.join(out, 'wrangler.json'), `${JSON.stringify(wrangler, null, 2)}\n`);
  const kilobytes = (bytes: number) => (bytes / 1000).toFixed(1);
  const pages = config.origins.length === 0 ? 'no page yet; set ALLOWED_ORIGINS' : config.origins.join(', ');
  return `Wrote ${out}/worker.js (${kilobytes(Buffer.byteLength(code))} kB, ${kilobytes(gzipSync(code).length)} kB gzip) and ${out}/wrangler.json.
Takes submissions for ${config.requests.repo} from ${pages}.
Next, in ${out}: \`npx wrangler secret put HF_TOKEN\`, then \`npx wrangler deploy\`.`;
}
