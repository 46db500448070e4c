import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runAndKill } from '../crash/killed-run.ts';
import type { Fault } from '../hub/fault.ts';
import { startTestHub, type TestHub } from '../hub/test-hub.ts';
import { runScript, type ScriptOutcome } from '../site/run-script.ts';
import { writeText } from '../site/text-file.ts';
import { boardConfig, versionFiles } from '../site/versioned-board.ts';

const REPO = 'org/results';
const NAMES = [
  ...['HUGGING_FACE_HUB_TOKEN', 'HUGGINGFACE_TOKEN', 'HF_HUB_TOKEN', 'PUBLIC_HF_TOKEN'],
  ...['GITHUB_TOKEN', 'GH_TOKEN', 'ACTIONS_RUNTIME_TOKEN', 'NPM_TOKEN', 'NODE_AUTH_TOKEN', 'GITLAB_TOKEN'],
  ...['AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'CLOUDFLARE_API_TOKEN', 'OPENAI_API_KEY'],
  ...['OAUTH_CLIENT_SECRET', 'PUBLIC_TOKEN', 'VITE_TOKEN', 'ASTRO_TOKEN', 'SECRET_X', 'ADMIN_PASSWORD'],
];
const canaries: Record<string, string> = {
  ...Object.fromEntries(NAMES.map((name, index) => [name, `Canary/${index}+${name.replaceAll('_', 'q')}`])),
  HF_TOKEN: 'hf_CanaryOfTheHub',
};
const ofAddresses = {
  DATABASE_URL: ['postgres://app:', 'CanaryOfDatabase', '@db.invalid/board'],
  http_proxy: ['http://proxy:', 'CanaryOfProxy', '@proxy.invalid:3128'],
  PIP_INDEX_URL: ['https://', 'CanaryOfIndex', '@pypi.invalid/simple'],
} as const;
const pasted = `hf_${'CanaryPasted'.repeat(3)}`;
const secrets = [
  ...Object.values(canaries),
  ...Object.values(ofAddresses).map(([, secret]) => secret),
  pasted,
];

let folder = '';
let hub: TestHub;
let environment: Record<string, string> = {};

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-canary-'));
  hub = await startTestHub();
  hub.createRepo(REPO, { private: true });
  hub.commit(REPO, versionFiles(1, 3));
  writeConfig('content', `{ hub: ${REPO} }`);
  environment = {
    ...canaries,
    ...Object.fromEntries(Object.entries(ofAddresses).map(([name, parts]) => [name, parts.join('')])),
    HF_ENDPOINT: hub.endpoint,
    STANDINGS_CACHE: path.join(folder, 'cache'),
    LEADERBOARD_CONTENT: path.join(folder, 'content'),
  };
});
beforeEach(() => {
  hub.clearFaults();
  hub.addToken(canaries['HF_TOKEN'] ?? '', { role: 'read' });
});
afterAll(async () => {
  await hub.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a secret of the environment is told by nothing that succeeds', () => {
  it.each([
    ['fetch', []],
    ['build', ['--out', 'dist']],
    ['doctor', []],
    ['doctor', ['--json']],
    ['import', ['--to', 'imported', '--run-at', '2026-01-02']],
    ['build', ['--help']],
  ])('npm run %s -- %j', async (name, args) => {
    const run = await runHere(name, args);
    expect(run.code, run.stderr).toBe(0);
    expectNoSecret(run);
  });
});

it('a build that is killed leaves no secret in what it was at work on', async () => {
  const place = { '--out': path.join(folder, 'dist') };
  const run = await runAndKill('build', Object.entries(place).flat(), environment, setTimeout(3000));
  expectNoSecret({ code: 0, stdout: run.output, stderr: '' });
  expectNoSecretBelow('.astro');
});

describe('a secret of the environment is told by no failure', () => {
  it.each<[string, Record<string, string>]>([
    ['a token that the Hub does not know', { HF_TOKEN: 'hf_Canary/unknown' }],
    ['a token that is none', { HF_TOKEN: 'hf_Canary with spaces' }],
    ['an endpoint that nobody answers at', { HF_ENDPOINT: 'http://127.0.0.1:9' }],
    ['an endpoint with a password', { HF_ENDPOINT: `http://user:${pasted}@127.0.0.1:9` }],
    ['an endpoint with a token for a user', { HF_ENDPOINT: `http://${pasted}@127.0.0.1:9` }],
    ['an endpoint that is a token', { HF_ENDPOINT: pasted }],
    ['an endpoint that is no web address', { HF_ENDPOINT: `ftp://user:${pasted}@host` }],
    ['a content folder that is not there', { LEADERBOARD_CONTENT: `/nowhere/${pasted}` }],
    ['a cache that cannot be', { STANDINGS_CACHE: '/dev/null/cache' }],
  ])('%s', async (_, changes) => {
    const runs = ['fetch', 'build', 'doctor'].map((name) =>
      runHere(name, name === 'build' ? ['--out', 'other'] : [], changes),
    );
    for (const run of await Promise.all(runs)) {
      expect(run.code, run.stdout).toBe(1);
      expect(run.stderr).toMatch(/\S/);
      expectNoSecret(
        run,
        Object.values(changes).filter((value) => value.startsWith('hf_')),
      );
    }
  });

  it.each([
    ['a repo that is not there', '{ hub: org/absent }'],
    ['a token for a repo', `{ hub: ${pasted} }`],
    ['a token for a revision', `{ hub: ${REPO}, revision: ${pasted} }`],
    ['a token for a key', `{ hub: ${REPO}, ${pasted}: x }`],
  ])('a config with %s', async (what, results) => {
    const content = `content of ${what}`;
    writeConfig(content, results);
    const run = await runHere('fetch', [], { LEADERBOARD_CONTENT: path.join(folder, content) });
    rmSync(path.join(folder, content), { recursive: true });
    expect(run.code).toBe(1);
    expectNoSecret(run);
  });

  it('arguments that make no sense', async () => {
    for (const [name, args] of [
      ['preview', ['--out', pasted]],
      ['preview', ['--port', pasted]],
      ['fetch', [`--${pasted}`]],
      ['import', ['--to', 'x', '--run-at', pasted]],
    ] as const) {
      const run = await runHere(name, args);
      expect(run.code).toBeGreaterThan(0);
      expectNoSecret(run);
    }
  });
});

describe('a server that says the token back to us', () => {
  const echoes: [string, (token: string) => Fault][] = [
    ['in an error', (token) => (reply) => ({ ...reply, status: 400, body: Buffer.from(token) })],
    [
      'in the headers of an error',
      (token) => (reply) => ({
        ...reply,
        status: 400,
        headers: { ...reply.headers, 'X-Error-Message': token, 'X-Error-Code': token, 'X-Request-Id': token },
      }),
    ],
    ['for JSON', (token) => (reply) => ({ ...reply, body: Buffer.from(token) })],
    [
      'for a path',
      (token) => (reply) => ({
        ...reply,
        body: Buffer.from(
          JSON.stringify([{ type: 'file', path: `../${token}`, size: 1, oid: token, id: token }]),
        ),
      }),
    ],
    [
      'in the address of a redirect',
      (token) => (reply) => ({ ...reply, status: 302, headers: { Location: `${hub.endpoint}/${token}` } }),
    ],
    [
      'in the name of the server of the next page',
      (token) => (reply) => ({
        ...reply,
        headers: { ...reply.headers, Link: `<http://${token}.invalid/>; rel="next"` },
      }),
    ],
  ];

  it.each(echoes)('%s', async (_, echo) => {
    for (const when of [/\/commits\//, /\/tree\//, /\/resolve\//]) {
      rmSync(path.join(folder, 'cache'), { recursive: true, force: true });
      hub.clearFaults();
      const said = new Set<string>();
      hub.addFault({
        when,
        times: 100,
        fault: (reply) => {
          const token = lastToken();
          said.add(token);
          return echo(token)(reply);
        },
      });
      expectNoSecret(await runHere('fetch'));
      expect([...said]).toEqual([canaries['HF_TOKEN']]);
    }
  });
});

function lastToken(): string {
  return hub.requests.at(-1)?.headers.authorization?.replace('Bearer ', '') ?? 'no token was sent';
}

function writeConfig(content: string, results: string): void {
  writeText(folder, `${content}/leaderboard.yaml`, `datasets: { results: ${results} }\n${boardConfig}`);
}

/** Runs a script; what it is to write goes below the folder. */
function runHere(
  name: string,
  args: readonly string[] = [],
  changes: Record<string, string> = {},
): Promise<ScriptOutcome> {
  const placed = args.map((arg, index) =>
    ['--out', '--to'].includes(args[index - 1] ?? '') ? path.join(folder, arg) : arg,
  );
  return runScript(name, placed, { ...environment, ...changes });
}

/** Looks at what was printed and at every file that there is. */
function expectNoSecret({ stdout, stderr }: ScriptOutcome, more: readonly string[] = []): void {
  expect(findSecrets(stdout + stderr, more), stdout + stderr).toEqual([]);
  expectNoSecretBelow(folder, more);
}

function expectNoSecretBelow(root: string, more: readonly string[] = []): void {
  for (const file of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const place = path.join(file.parentPath, file.name);
    expect(findSecrets(place, more)).toEqual([]);
    // Another build may be at work in the same place.
    const isThere = file.isFile() && existsSync(place);
    if (isThere) expect(findSecrets(readFileSync(place, 'latin1'), more), place).toEqual([]);
  }
}

function findSecrets(text: string, more: readonly string[]): string[] {
  const lower = text.toLowerCase();
  return [...secrets, ...more].flatMap(formsOf).filter((form) => lower.includes(form.toLowerCase()));
}

/** As it is, percent-encoded, and in base64, wherever in a text that begins. */
function formsOf(secret: string): string[] {
  const base64 = ['', '.', '..'].map((before) => {
    const text = Buffer.from(before + secret).toString('base64');
    return text.slice(
      Math.ceil((before.length * 8) / 6),
      Math.floor(((before.length + secret.length) * 8) / 6),
    );
  });
  return [...new Set([secret, encodeURIComponent(secret), ...base64])];
}
