import { readdirSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { SmallBoard } from '../site/small-board.ts';

const first = '1'.repeat(40);
const second = `2${'0'.repeat(39)}`;

let board: SmallBoard;
beforeEach(() => {
  board = new SmallBoard();
});
afterEach(() => board.remove());

async function publishFirst(models = 12): Promise<void> {
  board.publish(models);
  board.commit(first);
  const { code, stdout } = await board.build();
  expect(stdout).toContain('guard: nothing compared, because there is no older site');
  expect(code).toBe(0);
}

/** Builds, expects a refusal that touches nothing, and gives its text. */
async function refused(...args: string[]): Promise<string> {
  const before = board.site();
  const { code, stdout, stderr } = await board.build(args);
  expect(stdout).not.toContain('Wrote');
  expect(board.site()).toEqual(before);
  expect(readdirSync(board.folder).sort()).toEqual(['content', 'site']);
  expect(code).toBe(1);
  return stderr;
}

describe('a board that has lost rows', () => {
  it('is refused with their names and both commits, until its commit is accepted', async () => {
    await publishFirst();
    board.publish(1);
    board.commit(second);
    expect(await refused()).toMatchInlineSnapshot(`
      "The new board was not published: it has lost more against the published one than the guard allows.
      - rows: 11 of 12 rows are gone (91.7%; at most 10% may go)
          · org/model-02
          · org/model-03
          · org/model-04
          · org/model-05
          · org/model-06
          · org/model-07
          · org/model-08
          · org/model-09
          · org/model-10
          · org/model-11
          and 1 more (\`--verbose\` names all)
      - models: 11 of 12 models are gone (91.7%; at most 10% may go)
      Published: results at 1111111 (/site/api/board.json). New: results at 2000000.
      The old site was kept. \`npm run doctor\` says which files were rejected and why; \`guard\` in leaderboard.yaml holds the limits.
      If the new board is right, allow it, for this commit only:
        npm run build -- --out /site --accept 2000000000000000000000000000000000000000
      "
    `);
    expect(await refused('--accept', first, '--verbose')).toMatchInlineSnapshot(`
      "The new board was not published: it has lost more against the published one than the guard allows.
      - rows: 11 of 12 rows are gone (91.7%; at most 10% may go)
          · org/model-02
          · org/model-03
          · org/model-04
          · org/model-05
          · org/model-06
          · org/model-07
          · org/model-08
          · org/model-09
          · org/model-10
          · org/model-11
          · org/model-12
      - models: 11 of 12 models are gone (91.7%; at most 10% may go)
      Published: results at 1111111 (/site/api/board.json). New: results at 2000000.
      \`--accept 1111111111111111111111111111111111111111\` is for another commit: the results are at 2000000000000000000000000000000000000000 now.
      The old site was kept. \`npm run doctor\` says which files were rejected and why; \`guard\` in leaderboard.yaml holds the limits.
      If the new board is right, allow it, for this commit only:
        npm run build -- --out /site --accept 2000000000000000000000000000000000000000
      "
    `);

    const { code, stdout } = await board.build(['--accept', second.slice(0, 7)]);
    expect(stdout).toMatchInlineSnapshot(`
      "1 rows (1 ranked) x 2 tasks
      results: 1 files found = 1 accepted + 0 rejected
      guard: accepted for 2000000000000000000000000000000000000000, against /site/api/board.json:
      - rows: 11 of 12 rows are gone (91.7%; at most 10% may go)
          · org/model-02
          · org/model-03
          · org/model-04
          · org/model-05
          · org/model-06
          · org/model-07
          · org/model-08
          · org/model-09
          · org/model-10
          · org/model-11
          and 1 more (\`--verbose\` names all)
      - models: 11 of 12 models are gone (91.7%; at most 10% may go)
      Wrote /site in 0.0 s.
      "
    `);
    expect(code).toBe(0);
    const { stdout: again } = await board.build(['--accept', second]);
    expect(again).toContain('within all limits; `--accept` was not needed\n');
  });

  it('is refused when no row is left, and is accepted by a code where results have no commit', async () => {
    board.publish(2);
    await board.build();
    board.publish(0);
    const error = await refused();
    const [, code = ''] = /--accept ([0-9a-f]{12})\n/.exec(error) ?? [];
    expect(error.replaceAll(code, '<code>')).toMatchInlineSnapshot(`
      "The new board was not published: it has lost more against the published one than the guard allows.
      - empty: no row is left of 2
          · org/model-01
          · org/model-02
      Published: results (/site/api/board.json). New: results.
      The old site was kept. \`npm run doctor\` says which files were rejected and why; \`guard\` in leaderboard.yaml holds the limits.
      If the new board is right, allow it, for this board only:
        npm run build -- --out /site --accept <code>
      "
    `);
    expect((await refused('--accept', '0123456')).replaceAll(code, '<code>')).toContain(
      '`--accept 0123456` is for another board: the results have no commit, and this board has the code <code>.\n',
    );
    expect(await board.build(['--accept', code])).toMatchObject({ code: 0 });
  });
});

describe('a board that has kept its rows', () => {
  it('is refused for columns, scores, medians and rejected files too', async () => {
    board.configure(['a', 'b', 'c']);
    board.publish(12, { a: 0.2, b: 0.5, c: 0.5 });
    await board.build();
    board.configure(['a', 'b']);
    board.publish(12, { a: 0.7 });
    for (const name of ['x', 'y', 'z']) board.write(`content/results/org/${name}/results_1.json`, '{');
    const error = await refused();
    expect(error.replace(/--accept [0-9a-f]{12}/, '--accept <code>')).toMatchInlineSnapshot(`
      "The new board was not published: it has lost more against the published one than the guard allows.
      - tasks: 2 of 3 task columns are gone (66.7%; none may go)
          · b: has no score left
          · c: is no longer in leaderboard.yaml
      - median: the median of 1 task moved too far (at most 20% of the task's scale)
          · a: from 20 to 70, 50% of its scale, over the 12 scores that are in both boards
      - rejected: 3 of 15 files (20%) of the results were rejected, before 0 of 12 files (0%); the share may grow by 10%
      Published: results (/site/api/board.json). New: results.
      The old site was kept. \`npm run doctor\` says which files were rejected and why; \`guard\` in leaderboard.yaml holds the limits.
      If the new board is right, allow it, for this board only:
        npm run build -- --out /site --accept <code>
      "
    `);
  });

  it('is published within the limits of the config', async () => {
    await publishFirst();
    board.configure(['a'], { more: 'guard: { rows: 0.5, models: 0.5, tasks: 0.5 }' });
    board.publish(6);
    expect(await board.build()).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(
        'guard: compared with /site/api/board.json, within all limits\n',
      ) as string,
    });
  });
});

describe('a site that says nothing about the new board', () => {
  it('is replaced when it is of another results dataset', async () => {
    await publishFirst();
    board.publish(1, { a: 1 }, 'mine');
    board.configure(['a'], { results: 'mine' });
    expect(await board.build()).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(
        'guard: nothing compared, because the published board (/site/api/board.json) shows results at 1111111 and the new one mine\n',
      ) as string,
    });
  });

  it('is replaced when its board cannot be read', async () => {
    await publishFirst();
    board.write('site/api/board.json', '{"rows": [');
    board.publish(1);
    expect(await board.build()).toMatchObject({
      code: 0,
      stdout: expect.stringContaining(
        'guard: nothing compared, because /site/api/board.json cannot be read or is no board\n',
      ) as string,
    });
  });
});
