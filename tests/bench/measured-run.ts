import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';

export interface Run {
  seconds: number;
  /** Peak resident memory in MB; null where the system does not tell (other than Linux). */
  peakMb: number | null;
}

/** Runs a Node script to its end and measures it from outside. Rejects when it fails. */
export async function measureRun(args: readonly string[], environment: Record<string, string>): Promise<Run> {
  const started = performance.now();
  const child = spawn('node', args, { env: { ...process.env, ...environment }, stdio: 'ignore' });
  let peakMb: number | null = null;
  const watch = setInterval(() => {
    peakMb = Math.max(peakMb ?? 0, readPeak(child.pid) ?? 0) || null;
  }, 50);
  const [code] = (await once(child, 'exit')) as [number | null];
  clearInterval(watch);
  if (code !== 0) throw new Error(`node ${args.join(' ')} ended with ${String(code)}.`);
  return { seconds: (performance.now() - started) / 1000, peakMb };
}

function readPeak(pid: number | undefined): number | null {
  try {
    const kilobytes = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${String(pid)}/status`, 'utf8'))?.[1];
    return kilobytes === undefined ? null : Math.round(Number(kilobytes) / 1024);
  } catch {
    return null;
  }
}
