import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runScript, type ScriptOutcome } from './run-script.ts';
import { readText, writeText } from './text-file.ts';

/** A board of a few local files, and the site that is built of it, in a folder of their own. */
export class SmallBoard {
  readonly folder = mkdtempSync(path.join(tmpdir(), 'standings-small-'));

  constructor() {
    this.configure(['a', 'b']);
  }

  /** Writes the config: these tasks in [0, 1], results in this folder, and any more lines. */
  configure(tasks: readonly string[], { results = 'results', more = '' } = {}): void {
    const lines = tasks.map((id) => `  - { id: ${id}, key: ${id}, metric: acc, range: [0, 1] }`);
    const config = [
      'title: Small',
      `datasets: { results: { folder: ${results} } }`,
      'tasks:',
      ...lines,
      more,
    ];
    writeText(this.folder, 'content/leaderboard.yaml', config.join('\n'));
  }

  /** Replaces all results: this many models, `org/model-01` and so on, that score the same. */
  publish(models: number, scores: Record<string, number> = { a: 0.5, b: 0.5 }, results = 'results'): void {
    rmSync(this.at('content', results), { recursive: true, force: true });
    writeText(this.folder, `content/${results}/README.md`, 'Results.');
    for (let number = 1; number <= models; number += 1) {
      const model = `org/model-${String(number).padStart(2, '0')}`;
      const tasks = Object.entries(scores).map(([key, acc]) => [key, { acc }] as const);
      const file = { config: { model_name: model }, results: Object.fromEntries(tasks) };
      writeText(this.folder, `content/${results}/${model}/results_2026-04-20.json`, JSON.stringify(file));
    }
  }

  /** Makes the results look like a git checkout at a commit. */
  commit(sha: string): void {
    writeText(this.folder, 'content/results/.git/HEAD', `${sha}\n`);
  }

  write(file: string, text: string): void {
    writeText(this.folder, file, text);
  }

  read(file: string): string {
    return readText(this.folder, file);
  }

  at(...names: string[]): string {
    return path.join(this.folder, ...names);
  }

  /** `npm run build` into `site`, with this folder's path taken out of what it says. */
  async build(
    args: readonly string[] = [],
    environment: Record<string, string> = {},
  ): Promise<ScriptOutcome> {
    const { code, stdout, stderr } = await runScript('build', ['--out', this.at('site'), ...args], {
      LEADERBOARD_CONTENT: this.at('content'),
      ...environment,
    });
    const clean = (text: string) => text.replaceAll(this.folder, '').replace(/in \d+\.\d s/, 'in 0.0 s');
    return { code, stdout: clean(stdout), stderr: clean(stderr) };
  }

  /** Every file of the site with its bytes. */
  site(): [string, string][] {
    return readdirSync(this.at('site'), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry): [string, string] => {
        const file = path.join(entry.parentPath, entry.name);
        return [path.relative(this.folder, file), readFileSync(file, 'latin1')];
      })
      .sort(([a], [b]) => (a < b ? -1 : 1));
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}
