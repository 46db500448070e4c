import { join } from 'node:path';
import { succeeds } from './exit-code.ts';

/** Where the commands of a folder's virtual environment are. */
export function binOf(folder: string): string {
  return join(folder, 'venv', process.platform === 'win32' ? 'Scripts' : 'bin');
}

/** Makes a virtual environment in a folder and installs something into it: why it cannot be had, or null. */
export async function installFromPip(folder: string, wanted: string[]): Promise<string | null> {
  const code = 'import sys, venv, ensurepip; sys.exit(sys.version_info < (3, 10))';
  const python = (await succeeds('python3', ['-c', code])) ? 'python3' : 'python';
  if (python === 'python' && !(await succeeds(python, ['-c', code]))) {
    return 'there is no Python of 3.10 or newer with venv and pip.';
  }
  if (!(await succeeds(python, ['-m', 'venv', join(folder, 'venv')]))) {
    return 'Python could not make a virtual environment.';
  }
  const options = ['--quiet', '--disable-pip-version-check', '--retries', '1', '--timeout', '20'];
  const pip = ['-m', 'pip', 'install', ...options, ...wanted];
  return (await succeeds(join(binOf(folder), 'python'), pip))
    ? null
    : `pip could not install ${wanted.join(' ')}.`;
}
