import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startTestHub } from '../hub/test-hub.ts';

/** What test runners agree on for "could not be tried". */
const SKIPPED = 77;
const HERE = import.meta.dirname;

const folder = mkdtempSync(join(tmpdir(), 'python-client-'));
const bin = join(folder, 'venv', process.platform === 'win32' ? 'Scripts' : 'bin');
try {
  const reason = await install();
  if (reason === null) {
    process.exitCode = await test();
  } else {
    console.log(`SKIPPED: ${reason}`);
    process.exitCode = SKIPPED;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Puts the official client into the folder: why it cannot be had, or null. */
async function install(): Promise<string | null> {
  const code = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))';
  const python = (await succeeds('python3', ['-c', code])) ? 'python3' : 'python';
  if (python === 'python' && !(await succeeds(python, ['-c', code]))) {
    return 'there is no Python of 3.10 or newer with venv and pip.';
  }
  if (!(await succeeds(python, ['-m', 'venv', join(folder, 'venv')]))) {
    return 'Python could not make a virtual environment.';
  }
  const options = ['--quiet', '--disable-pip-version-check', '--retries', '1', '--timeout', '20'];
  const requirements = join(HERE, 'requirements.txt');
  return (await succeeds(join(bin, 'python'), ['-m', 'pip', 'install', ...options, '-r', requirements]))
    ? null
    : 'pip could not install what tests/python-client/requirements.txt names.';
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

async function succeeds(command: string, args: string[]): Promise<boolean> {
  return (await exitCode(spawn(command, args, { stdio: 'ignore' }))) === 0;
}

/** 1 for a process that could not be started or was killed. */
function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
