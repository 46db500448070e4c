import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll } from 'vitest';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { runScript, type ScriptOutcome } from '../site/run-script.ts';
import { writeText } from '../site/text-file.ts';

export const TOKEN = `hf_${'operator'.repeat(4)}`;
const CARD = `---\nlicense: mit\n---\n${'A model that is described. '.repeat(20)}`;

/** A hub with models and a requests dataset, and a content folder of a board; for scripts, which are slow to start. */
export class OperatorFixture {
  hub!: TestHub;
  folder = '';

  constructor() {
    beforeAll(async () => {
      this.folder = mkdtempSync(path.join(tmpdir(), 'standings-operator-'));
      this.hub = await startTestHub();
      this.hub.addToken(TOKEN, { role: 'write', name: 'boss' });
      this.hub.addToken('hf_reader', { role: 'read', name: 'reader' });
      this.hub.createRepo('org/requests');
      this.addModel('org/good', CARD);
      this.addModel('org/bare', '# bare');
      this.addModel('org/secret', CARD, true);
    });
    afterAll(async () => {
      await this.hub.close();
      rmSync(this.folder, { recursive: true, force: true });
    });
  }

  addModel(name: string, card: string, isPrivate = false): void {
    const header = JSON.stringify({ w: { dtype: 'BF16', shape: [10], data_offsets: [0, 20] } });
    const weights = Buffer.alloc(8 + header.length + 20);
    weights.writeBigUInt64LE(BigInt(header.length));
    weights.write(header, 8);
    const cardData = card === CARD ? { license: 'mit' } : {};
    this.hub.createRepo(name, { type: 'models', private: isPrivate, info: { cardData } });
    const files = {
      'README.md': card,
      'config.json': '{}',
      'tokenizer.json': '{}',
      'model.safetensors': weights,
    };
    this.hub.commit(name, files, { type: 'models' });
  }

  /** Writes a board whose results and requests are there, and gives the name under which `run` knows it. */
  board(name: string, requests: string, more = ''): string {
    const text = `title: T\ndatasets: { results: { folder: results }${requests === '' ? '' : `, requests: { ${requests} }`} }\ntasks: [{ id: a, key: a, metric: b }]\n${more}`;
    writeText(this.folder, `${name}/leaderboard.yaml`, text);
    writeText(this.folder, `${name}/results/x.json`, RESULT);
    writeText(this.folder, `${name}/requests/README.md`, 'requests');
    return name;
  }

  run(board: string, script: string, args: string[], token = TOKEN): Promise<ScriptOutcome> {
    return runScript(script, args, {
      LEADERBOARD_CONTENT: path.join(this.folder, board),
      STANDINGS_CACHE: path.join(this.folder, 'cache'),
      HF_ENDPOINT: this.hub.endpoint,
      HF_TOKEN: token,
    });
  }

  /** Without what differs from run to run. */
  clean(text: string): string {
    return text.replaceAll(this.hub.endpoint, '<hub>').replaceAll(/\b[0-9a-f]{40}\b/g, '<sha>');
  }

  /** Content by path of the requests dataset on the hub. */
  requests(): Record<string, string> {
    const files =
      this.hub.getRepo('org/requests', 'datasets').resolve('main')?.files ?? new Map<string, never>();
    return Object.fromEntries([...files].map(([file, { bytes }]) => [file, bytes.toString()]));
  }
}

const RESULT = JSON.stringify({
  config: { model_name: 'org/other', model_dtype: 'float16', model_sha: 'main' },
  results: { a: { b: 0.5 } },
});
