import { readFileSync, rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { SmallBoard } from '../site/small-board.ts';

const board = new SmallBoard();
afterAll(() => board.remove());

const MORE = `
flags: [{ id: seen, label: Seen, where: { seen: true }, hidden: true, tone: bad }]
references: [{ label: Human, description: Ten people., scores: { a: 0.7, b: 0.7 } }]
history: { at: [{ day: 2026-02-10, title: As in the paper }] }
cite: { authors: ["Doe, Jane"], bibtex: "@article{doe, title = {A paper}}" }
guard: { rows: 1, models: 1, scores: 1, tasks: 1, median: 9 }
`;

function result(model: string, day: string, scores: Record<string, number>): void {
  const results = Object.fromEntries(Object.entries(scores).map(([key, acc]) => [key, { acc }]));
  board.write(
    `content/results/${model}/results_${day}T12-00-00.json`,
    JSON.stringify({ config: { model_name: model }, results }),
  );
}

const textOf = (file: string) =>
  board
    .read(`site/${file}`)
    .replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, '')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ');
const changes = () =>
  JSON.parse(board.read('site/api/changes.json')) as { changes: { kind: string; id: string }[] };

beforeAll(async () => {
  board.configure(['a', 'b'], { more: MORE });
  board.publish(0);
  result('org/first', '2026-01-05', { a: 0.5, b: 0.5 });
  result('org/second', '2026-02-05', { a: 0.6, b: 0.6 });
  result('org/third', '2026-03-15', { a: 0.9, b: 0.9 });
  result('org/first', '2026-03-20', { a: 0.8 });
  const { code, stderr } = await board.build();
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
});

describe('a board whose files say when they were made', () => {
  it('tells what has changed, by date, and against which board ranks have changed', () => {
    const page = textOf('changes/index.html');
    expect(page).toContain('In the 30 days since 18 February 2026: 1 added, 1 updated, 0 removed;');
    expect(page).toMatch(/20 March 2026 Updated org\/first now at rank 2 a 50\.0 → 80\.0 \(\+30\.0\)\./);
    expect(page).toMatch(/5 January 2026 Added org\/first now at rank 2 With 2 scores\./);
    const { rows } = JSON.parse(board.read('site/api/board.json')) as {
      rows: { id: string; since: unknown }[];
    };
    expect(rows.map(({ id, since }) => [id, since])).toEqual([
      ['org/third', { is_new: true, places: 0, average: 0 }],
      ['org/first', { is_new: false, places: 0, average: 15 }],
      ['org/second', { is_new: false, places: -2, average: 0 }],
    ]);
  });

  it('has pages of past months and named days, each complete and citable', () => {
    expect(textOf('history/index.html')).toMatch(
      /28 February 2026 org\/second 60\.0 2 10 February 2026 As in the paper org\/second 60\.0 2 31 January 2026 org\/first 50\.0 1/,
    );
    const page = textOf('history/2026-02-10/index.html');
    expect(page).toContain('2 models ranked. Now there is 1 more.');
    expect(page).toContain('@misc{small-20260210, title = {Small}, author = {Doe, Jane},');
    expect(page).toContain('Doe, J. (2026, February 10). Small [Leaderboard; data of 10 February 2026].');
    expect(board.read('site/history/2026-02-10/board.csv')).toMatch(
      /^rank,.*\r\n1,.*org\/second.*\r\n2,.*org\/first/,
    );
  });

  it('has a feed of all changes and one of each task, valid by the schema of Atom', async () => {
    const schema = [readFileSync('tests/fixtures/atom/atom.rng', 'utf8')];
    for (const file of ['feed.xml', 'tasks/a/feed.xml']) {
      const contents = board.read(`site/${file}`);
      const { valid, errors } = await validateXML({
        xml: { fileName: file, contents },
        schema,
        extension: 'relaxng',
      });
      expect(errors).toEqual([]);
      expect(valid).toBe(true);
    }
    expect(board.read('site/feed.xml').match(/<entry>/g)).toHaveLength(4);
    expect(board.read('site/tasks/b/feed.xml').match(/<entry>/g)).toHaveLength(3);
    expect(board.read('site/tasks/b/feed.xml')).toContain('href="../../models/org/third/index.html"');
  });

  it('shows a reference in the table and says on its own page how ranks come about', () => {
    expect(textOf('index.html')).toMatch(
      /org \/ third .*90\.0.* Human reference 70\.0.* org \/ first .*65\.0/,
    );
    const page = textOf('ranking/index.html');
    expect(page).toContain('None of the 6 scores in 2 tasks has a standard error.');
    expect(page).toContain('read close averages as close');
    expect(page).toMatch(/References .* Human Average 70\.0\. Ten people\./);
  });

  it('explains a rank on the model’s page, from scores to average to rank', () => {
    const page = textOf('models/org/second/index.html');
    expect(page).toContain('2 of 3 models have a better average, so the rank is 3.');
    expect(page).toMatch(/a 60\.0 1\/2 30\.00 b 60\.0 1\/2 30\.00 Average 60\.00/);
    expect(page).toContain('org/first, at rank 2, is 5.0 ahead.');
    expect(page).toContain('In 30 days: 2 places down, the same average.');
  });
});

describe('a file that is deleted', () => {
  it('is a removal with its reason, and not as if it had never been', async () => {
    rmSync(board.at('content/results/org/second'), { recursive: true });
    const { code, stderr } = await board.build();
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(changes().changes[0]).toMatchObject({ kind: 'removed', id: 'org/second' });
    const page = textOf('changes/index.html');
    expect(page).toMatch(
      /Removed org\/second org\/second\/results_2026-02-05T12-00-00\.json is no longer among the results\./,
    );
    expect(page).toContain('One row was on this board once and is gone: org/second.');
    expect(textOf('history/2026-02-10/index.html')).toContain(
      '1 of its 2 rows has been removed since: org/second.',
    );
    expect(textOf('models/org/third/index.html')).toContain(
      'Since the site was built before, with data of 20 March 2026: the same rank',
    );
  });

  it('stays one however often the site is built, with the same bytes', async () => {
    const before = board.site();
    await board.build();
    expect(board.site()).toEqual(before);
  });

  it('is remembered from a published site too', async () => {
    const previous = board.read('site/api/board.json');
    board.write('published/board.json', previous);
    board.write('published/changes.json', board.read('site/api/changes.json'));
    rmSync(board.at('site'), { recursive: true });
    const { code } = await board.build(['--previous', board.at('published/board.json')]);
    expect(code).toBe(0);
    expect(changes().changes[0]).toMatchObject({ kind: 'removed', id: 'org/second' });
  });
});
