import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitCode, SKIPPED, succeeds } from '../site/exit-code.ts';
import { binOf, installFromPip } from '../site/python-venv.ts';

// Usage: node tests/workflow/lint.ts actionlint|zizmor
// Lints the workflows with a linter that is installed for it; answers 77 where it cannot be had.

interface Linter {
  /** Why it cannot be had, or null. */
  install(folder: string): Promise<string | null>;
  command(folder: string): string[];
}

const LINTERS: Readonly<Record<string, Linter>> = {
  actionlint: {
    async install(folder) {
      const wanted = 'github.com/rhysd/actionlint/cmd/actionlint@v1.7.12';
      if (!(await succeeds('go', ['version']))) return 'there is no Go.';
      return (await succeeds('go', ['install', wanted], { GOBIN: folder }))
        ? null
        : `go could not install ${wanted}.`;
    },
    command: (folder) => [join(folder, 'actionlint')],
  },
  zizmor: {
    install: (folder) => installFromPip(folder, ['zizmor==1.32.0']),
    command: (folder) => [
      join(binOf(folder), 'zizmor'),
      ...['--offline', '--no-progress', '--persona=pedantic', '.github/workflows'],
    ],
  },
};

const linter = LINTERS[process.argv[2] ?? ''];
if (!linter) throw new Error(`Name one of ${Object.keys(LINTERS).join(', ')}.`);
const folder = mkdtempSync(join(tmpdir(), 'standings-lint-'));
try {
  const reason = await linter.install(folder);
  if (reason === null) {
    const [command = '', ...args] = linter.command(folder);
    process.exitCode = await exitCode(spawn(command, args, { stdio: 'inherit' }));
  } else {
    console.log(`SKIPPED: ${reason}`);
    process.exitCode = SKIPPED;
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
