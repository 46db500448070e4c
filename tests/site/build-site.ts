import { runScript, type ScriptOutcome } from './run-script.ts';

/** Runs `npm run build` as an operator would, for the board in `content`. */
export function buildSite(
  content: string,
  out: string,
  environment: Record<string, string> = {},
): Promise<ScriptOutcome> {
  return runScript('build', ['--out', out], { LEADERBOARD_CONTENT: content, ...environment });
}
