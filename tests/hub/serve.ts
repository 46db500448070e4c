import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { startTestHub, type TestHub } from './test-hub.ts';

const USAGE = `Usage: node tests/hub/serve.ts --repo org/name=folder [--repo …] [options]

Serves folders as datasets of a Hub on this machine. Stop it with Ctrl+C.
Then, elsewhere: HF_ENDPOINT=<address> npm run fetch

  --repo org/name=folder   a dataset and the folder that it is filled from; may be repeated
  --tag name               a tag of every dataset, at what it is filled with; may be repeated
  --private                the datasets need a token
  --gated                  their files need a token, their lists do not
  --token hf_…             a token that may read and write all of them
  --quota number           API requests, and as many of files, in 5 minutes; then 429 (default: no limit)
  --latency milliseconds   before every answer (default: 0)
  --port number            0 takes a free one (default)
  --help                   this text`;

const { values } = parseArgs({
  options: {
    repo: { type: 'string', multiple: true, default: [] },
    tag: { type: 'string', multiple: true, default: [] },
    private: { type: 'boolean', default: false },
    gated: { type: 'boolean', default: false },
    token: { type: 'string' },
    quota: { type: 'string' },
    latency: { type: 'string', default: '0' },
    port: { type: 'string', default: '0' },
    help: { type: 'boolean', short: 'h' },
  },
});

if (values.help || values.repo.length === 0) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  const limit = Number(values.quota);
  const hub = await startTestHub({
    port: Number(values.port),
    latency: Number(values.latency),
    ...(values.quota === undefined ? {} : { quota: { api: limit, resolvers: limit, seconds: 300 } }),
  });
  if (values.token !== undefined) hub.addToken(values.token, { role: 'write' });
  for (const pair of values.repo) fill(hub, pair);
  console.log(`HF_ENDPOINT=${hub.endpoint}`);
  process.once('SIGINT', () => void hub.close());
}

function fill(hub: TestHub, pair: string): void {
  const [id = '', folder = ''] = pair.split(/=(.*)/s);
  const repo = hub.createRepo(id, { private: values.private, gated: values.gated });
  const sha = hub.commit(id, readFolder(folder));
  for (const tag of values.tag) repo.tags.set(tag, sha);
  console.log(`${hub.endpoint}/datasets/${id} at ${sha}`);
}

function readFolder(folder: string): Record<string, Uint8Array> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((item) => item.isFile());
  return Object.fromEntries(
    files.map((item) => {
      const path = join(item.parentPath, item.name);
      return [path.slice(join(folder, sep).length).split(sep).join('/'), readFileSync(path)];
    }),
  );
}
