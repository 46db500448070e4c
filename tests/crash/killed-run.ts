import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface KilledRun {
  /** Whether the kill struck: false when the run had ended before. */
  wasKilled: boolean;
  /** null when it was killed. */
  code: number | null;
  milliseconds: number;
  output: string;
}

/** Runs one of `scripts/`, and kills it with all that it has started, by SIGKILL, once the promise resolves. */
export async function runAndKill(
  name: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>>,
  moment: Promise<unknown>,
): Promise<KilledRun> {
  const started = performance.now();
  // A process group of its own, so that all of it can be killed and nothing else.
  const child = spawn(process.execPath, [`scripts/${name}.ts`, ...args], {
    env: { ...process.env, NO_COLOR: '1', ...environment },
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const closed = once(child, 'close');
  void moment.then(() => {
    if (child.pid !== undefined && child.exitCode === null && child.signalCode === null)
      process.kill(-child.pid, 'SIGKILL');
  });
  await closed;
  return {
    wasKilled: child.signalCode === 'SIGKILL',
    code: child.exitCode,
    milliseconds: performance.now() - started,
    output,
  };
}
