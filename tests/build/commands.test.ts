import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../site/read-folder.ts';
import { runScript } from '../site/run-script.ts';
import { readText, writeText } from '../site/text-file.ts';

const boards = path.resolve('tests/fixtures/boards');
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'standings-commands-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('npm run import', () => {
  const table = { LEADERBOARD_CONTENT: path.join(boards, 'euroeval-table') };

  it('makes the embedded datasets from their table, byte for byte', async () => {
    const { code, stdout } = await runScript('import', ['--to', folder, '--run-at', '2026-04-20'], table);
    expect(stdout).toBe('Wrote 453 result files and 453 request files; 0 rejected.\n');
    expect(code).toBe(0);
    for (const role of ['results', 'requests']) {
      const made = readFolder(path.join(folder, role));
      expect(Object.keys(made)).toEqual(Object.keys(readFolder(path.join('content/sample', role))));
      expect(made).toEqual(readFolder(path.join('content/sample', role)));
    }
  });

  it('overwrites nothing', async () => {
    writeText(folder, 'full/results/precious.json', '{}');
    const to = path.join(folder, 'full');
    const { code, stderr } = await runScript('import', ['--to', to, '--run-at', '2026-04-20'], table);
    expect(code).toBe(1);
    expect(stderr.replaceAll(folder, '')).toMatchInlineSnapshot(`
      "/full/results is not empty, and nothing in it was touched.
      Name a folder that is empty or does not exist yet.
      "
    `);
    expect(readdirSync(path.join(to, 'results'))).toEqual(['precious.json']);
  });

  it.each([
    [['--run-at', '2026-04-20'], '`--to` and `--run-at` are both needed.'],
    [['--to', 'x', '--run-at', 'last week'], '`--run-at last week` is no date.'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr } = await runScript('import', args, table);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});

describe('npm run doctor', () => {
  it('counts what was read and names what was not, with its remedy', async () => {
    const content = { LEADERBOARD_CONTENT: path.join(boards, 'lm-eval-0.3') };
    const { code, stdout } = await runScript('doctor', [], content);
    expect(code).toBe(1);
    expect(stdout).toMatchInlineSnapshot(`
      "results  4 found = 3 accepted + 1 rejected (3 lm-eval-0.3, 0 ignored)
               results, 3.6 kB
      publish  at an address that \`url\` does not say: no canonical links and no sitemap; links name files

      error results · arc_challenge-v0-res.json
        Neither the file nor its path says which model this is.
        Add \`config.model_name\` to the file, or move it to \`{org}/{model}/results_{time}.json\`.
      warning results · llama-7B_common_sense_reasoning_0-shot.json · results → arc_challenge → acc_norm
        The file used 0 few-shot examples, the config says 25 for task \`arc\`.
        The score is shown. Check \`few_shot\` of task \`arc\` in leaderboard.yaml, or evaluate again.
      look at wsc273 · unused-key
        It is in 1 evaluation, with \`acc\`, and no task takes it.
        If it is to be shown, add a task: \`- { id: wsc273, key: wsc273, metric: acc }\`.
      look at arc_easy · unused-key
        It is in 1 evaluation, with \`acc\`, \`acc_norm\`, and no task takes it.
        If it is to be shown, add a task: \`- { id: arc_easy, key: arc_easy, metric: acc }\`.
      look at hellaswag · unused-key
        It is in 1 evaluation, with \`acc\`, \`acc_norm\`, and no task takes it.
        If it is to be shown, add a task: \`- { id: hellaswag, key: hellaswag, metric: acc }\`.
      look at winogrande · unused-key
        It is in 1 evaluation, with \`acc\`, and no task takes it.
        If it is to be shown, add a task: \`- { id: winogrande, key: winogrande, metric: acc }\`.
      look at prost · unused-key
        It is in 1 evaluation, with \`acc\`, \`acc_norm\`, and no task takes it.
        If it is to be shown, add a task: \`- { id: prost, key: prost, metric: acc }\`.
      look at swag · unused-key
        It is in 1 evaluation, with \`acc\`, \`acc_norm\`, and no task takes it.
        If it is to be shown, add a task: \`- { id: swag, key: swag, metric: acc }\`.
      look at boolq · unused-key
        It is in 1 evaluation, with \`acc\`, and no task takes it.
        If it is to be shown, add a task: \`- { id: boolq, key: boolq, metric: acc }\`.
      look at mc_taco · unused-key
        It is in 1 evaluation, with \`em\`, \`f1\`, and no task takes it.
        If it is to be shown, add a task: \`- { id: mc_taco, key: mc_taco, metric: em }\`.
      look at copa · unused-key
        It is in 1 evaluation, with \`acc\`, and no task takes it.
        If it is to be shown, add a task: \`- { id: copa, key: copa, metric: acc }\`.
      look at openbookqa · unused-key
        It is in 1 evaluation, with \`acc\`, \`acc_norm\`, and no task takes it.
        If it is to be shown, add a task: \`- { id: openbookqa, key: openbookqa, metric: acc }\`.
      "
    `);
  });

  it('prints with --json what api/report.json holds', async () => {
    const content = path.join(boards, 'lm-eval-0.3');
    const { stdout } = await runScript('doctor', ['--json'], { LEADERBOARD_CONTENT: content });
    const { publish, findings, ...report } = JSON.parse(stdout) as Record<string, unknown>;
    expect(report).toEqual(JSON.parse(readText(content, 'expected/api/report.json')));
    expect(publish).toEqual({ url: null, space: null, advice: [] });
    expect(findings).toContainEqual(expect.objectContaining({ code: 'unused-key', where: 'hellaswag' }));
  });

  it('finds nothing wrong with the embedded board, and models that score exactly 0', async () => {
    const { code, stdout } = await runScript('doctor', [], { LEADERBOARD_CONTENT: 'content' });
    expect(code).toBe(0);
    expect(stdout).not.toMatch(/^(?:error|warning|advice) /m);
    expect(stdout).toContain(
      '2 models score exactly 0 in task `sst5`: Shekswess/trlm-135m, RJuro/kanelsnegl-v0.1.',
    );
  });
});

describe('npm run preview', () => {
  it('says what to do when there is no site yet', async () => {
    const { code, stderr } = await runScript('preview', ['--out', 'no-such-site']);
    expect(code).toBe(1);
    expect(stderr).toContain('There is no site in no-such-site.\nRun `npm run build` first');
  });

  it('refuses a port that is none', async () => {
    const { code, stderr } = await runScript('preview', ['--port', 'x']);
    expect(code).toBe(2);
    expect(stderr).toContain('`--port x` is no port.');
  });
});

describe('every command', () => {
  const names = [
    ...[
      'build',
      'card',
      'deploy',
      'dev',
      'doctor',
      'fetch',
      'import',
      'init',
      'pending',
      'preview',
      'queue',
      'submit',
      'summary',
      'worker',
    ],
  ];

  it.each(names)('%s explains itself', async (name) => {
    const { code, stdout } = await runScript(name, ['--help']);
    expect(code).toBe(0);
    expect(stdout).toContain(`npm run ${name}`);
  });

  it.each(names)('%s exits with 2 for an argument that it does not know', async (name) => {
    const { code, stderr } = await runScript(name, ['--colour', 'red']);
    expect(code).toBe(2);
    expect(stderr).toContain("Unknown option '--colour'");
    expect(stderr).toContain('Usage:');
  });
});
