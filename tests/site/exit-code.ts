import { type ChildProcess, spawn } from 'node:child_process';

/** What test runners agree on for "could not be tried". */
export const SKIPPED = 77;

export async function succeeds(
  command: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<boolean> {
  const child = spawn(command, args, { stdio: 'ignore', env: { ...process.env, ...env } });
  return (await exitCode(child)) === 0;
}

/** 1 for a process that could not be started or was killed. */
export function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('error', () => resolve(1));
    child.once('exit', (code) => resolve(code ?? 1));
  });
}
