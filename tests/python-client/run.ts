import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadConfig } from '../../src/config/load.ts';
import { applyCard } from '../../src/deploy/card/readme.ts';
import { REPOSITORY, spaceCard } from '../../src/deploy/card/space-card.ts';
import { startTestHub } from '../hub/test-hub.ts';
import { exitCode, SKIPPED } from '../site/exit-code.ts';
import { binOf, installFromPip } from '../site/python-venv.ts';

const HERE = import.meta.dirname;

/** Titles that YAML 1.1, which the client reads, takes for something else unless they are in quotes. */
const TITLES = ['On', 'no', '2024-01-01', '1:30', '12', '1_000', '~', 'a: b', '# a', 'a\nb', '🏆 é "x"'];

const folder = mkdtempSync(join(tmpdir(), 'python-client-'));
const bin = binOf(folder);
try {
  const reason = await installFromPip(folder, ['-r', join(HERE, 'requirements.txt')]);
  if (reason === null) {
    process.exitCode = await test();
  } else {
    console.log(`SKIPPED: ${reason}`);
    process.exitCode = SKIPPED;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Runs the tests against a hub of their own, and gives their exit code. */
async function test(): Promise<number> {
  const hub = await startTestHub();
  hub.addToken('hf_writer', { role: 'write', name: 'writer', orgs: ['org'] });
  hub.addToken('hf_reader', { role: 'read', name: 'reader', orgs: [], repos: [] });
  hub.addToken('hf_contributor', { role: 'write', name: 'contributor', orgs: [], repos: [], writes: [] });
  hub.createRepo('org/gated', { gated: true });
  hub.commit('org/gated', { 'a.json': '{}' });
  // What a person has set for the client, a token above all, is none of the tests' business.
  const inherited = Object.entries(process.env).filter(([name]) => !/^(HF_|HUGGING)/.test(name));
  try {
    return await exitCode(
      spawn(join(bin, 'python'), ['-m', 'unittest', 'discover', '--verbose'], {
        cwd: HERE,
        stdio: 'inherit',
        env: {
          ...Object.fromEntries(inherited),
          HF_ENDPOINT: hub.endpoint,
          HF_HOME: join(folder, 'home'),
          STANDINGS_CARD: JSON.stringify(spaceCard(loadConfig('content'), REPOSITORY)),
          STANDINGS_TITLES: JSON.stringify(
            TITLES.map((title) => ({
              title,
              readme: applyCard(null, { title, sdk: 'static' }, '# Board\n'),
            })),
          ),
          HF_HUB_DISABLE_XET: '1',
          HF_HUB_DISABLE_TELEMETRY: '1',
          HF_HUB_DISABLE_PROGRESS_BARS: '1',
          HF_HUB_VERBOSITY: 'error',
          PYTHONDONTWRITEBYTECODE: '1',
          PYTHONWARNINGS: 'ignore::DeprecationWarning',
        },
      }),
    );
  } finally {
    await hub.close();
  }
}
