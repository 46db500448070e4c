import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

export interface BuildOutcome {
  code: number;
  output: string;
}

/** Runs `npm run build` as an operator would, for the board in `content`, and says how it ended. */
export async function buildSite(
  content: string,
  out: string,
  environment: Record<string, string> = {},
): Promise<BuildOutcome> {
  const env = { ...process.env, LEADERBOARD_CONTENT: content, NO_COLOR: '1', ...environment };
  try {
    const { stdout, stderr } = await promisify(execFile)('node', ['scripts/build.ts', '--out', out], { env });
    return { code: 0, output: stdout + stderr };
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'number')) throw error;
    return {
      code: error.code,
      output: `${String(Reflect.get(error, 'stdout'))}${String(Reflect.get(error, 'stderr'))}`,
    };
  }
}
