import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { startTestHub } from './test-hub.ts';

const USAGE = `Usage: node tests/hub/serve.ts --repo org/name=folder [--repo …] [--port 0]

Serves folders as datasets of a Hub on this machine. Stop it with Ctrl+C.
Then, elsewhere: HF_ENDPOINT=<address> npm run fetch

  --repo org/name=folder   a dataset and the folder that it is filled from; may be repeated
  --port number            0 takes a free one (default)
  --token hf_…             a token that may write`;

const { values } = parseArgs({
  options: {
    repo: { type: 'string', multiple: true, default: [] },
    port: { type: 'string', default: '0' },
    token: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  },
});

if (values.help || values.repo.length === 0) {
  console.log(USAGE);
  process.exitCode = values.help ? 0 : 2;
} else {
  const hub = await startTestHub({ port: Number(values.port) });
  if (values.token !== undefined) hub.addToken(values.token, { role: 'write' });
  for (const pair of values.repo) {
    const [id = '', folder = ''] = pair.split(/=(.*)/s);
    hub.createRepo(id);
    const sha = hub.commit(id, readFolder(folder));
    console.log(`${hub.endpoint}/datasets/${id} at ${sha}`);
  }
  console.log(`HF_ENDPOINT=${hub.endpoint}`);
  process.once('SIGINT', () => void hub.close());
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
