import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

export interface ScriptOutcome {
  code: number;
  stdout: string;
  stderr: string;
}

/**
 * Runs one of `scripts/` as npm would, without colours, and says how it ended.
 *
 * @param folder where it runs; by default this repository.
 */
export async function runScript(
  name: string,
  args: readonly string[] = [],
  environment: Record<string, string> = {},
  folder = '.',
): Promise<ScriptOutcome> {
  const env = { ...process.env, NO_COLOR: '1', ...environment };
  try {
    const script = folder === '.' ? `scripts/${name}.ts` : path.resolve('scripts', `${name}.ts`);
    const { stdout, stderr } = await promisify(execFile)('node', [script, ...args], { env, cwd: folder });
    return { code: 0, stdout, stderr };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'number')) throw error;
    return {
      code: error.code,
      stdout: String(Reflect.get(error, 'stdout')),
      stderr: String(Reflect.get(error, 'stderr')),
    };
  }
}
