import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/config/parse.ts';
import { configError, told, toldOf } from './told.ts';

describe('a hostile config', () => {
  it('cannot reach the prototype', () => {
    expect(
      toldOf(`
__proto__: { polluted: true }
constructor: { prototype: { polluted: true } }
average: { __proto__: { method: mean }, toString: x }
links: [{ label: a, url: https://example.org, hasOwnProperty: 1 }]
`),
    ).toMatchInlineSnapshot(`
      "leaderboard.yaml has 5 problems:
      leaderboard.yaml:2:1  __proto__: unknown key. Allowed: title, description, url, language, links, datasets, tasks, average, table, revisions, columns, filters, presets, model_types, models, flags, references, views, history, charts, cite, marks, pages, guard, submission, deploy.
      leaderboard.yaml:3:1  constructor: unknown key. Allowed: title, description, url, language, links, datasets, tasks, average, table, revisions, columns, filters, presets, model_types, models, flags, references, views, history, charts, cite, marks, pages, guard, submission, deploy.
      leaderboard.yaml:4:12  average.__proto__: unknown key. Allowed: method, missing, min_coverage, normalised.
      leaderboard.yaml:4:41  average.toString: unknown key. Allowed: method, missing, min_coverage, normalised.
      leaderboard.yaml:5:47  links[0].hasOwnProperty: unknown key. Allowed: label, url."
    `);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
  });

  it('does not inherit keys that it lacks', () => {
    expect(told('__proto__: { title: Board, tasks: [] }')).toContain('title: is missing');
    expect(told('__proto__: { title: Board, tasks: [] }')).toContain('tasks: is missing');
  });

  it('cannot multiply by references', () => {
    const levels = 'bcdefghi'.split('');
    const lists = levels.map((name, index) => {
      const previous = `*${levels[index - 1] ?? 'a'}`;
      return `${name}: &${name} [${Array.from({ length: 10 }, () => previous).join(', ')}]`;
    });
    expect(told(['a: &a [x, x, x]', ...lists].join('\n'))).toMatchInlineSnapshot(
      `"leaderboard.yaml  its references (\`*name\`) lead in a circle or multiply without end. Write out what they stand for."`,
    );
    const merged = lists.map((line) => line.replace(/\[(.*)\]/, '{ <<: [$1] }'));
    expect(told(['a: &a { x: 1 }', ...merged].join('\n'))).toBe(told('a: &a { <<: *a }'));
  });

  it('may refer to itself without harm', () => {
    expect(told('tasks: &tasks [*tasks]')).toContain(
      'tasks[0]: must be a mapping of keys to values, found a list of 1 item.',
    );
    expect(told('datasets: &data { results: *data }')).toContain(
      'datasets.results: `hub` and `folder` are both missing.',
    );
  });

  it('cannot be nested too deeply', () => {
    expect(told('['.repeat(20_000))).toContain(
      'the file is nested too deeply. No key needs more than six levels.',
    );
    expect(told('- '.repeat(20_000))).toContain('the file is nested too deeply.');
  });

  it('cannot be too large', () => {
    expect(told(`title: ${'x'.repeat(10_000_000)}`)).toMatchInlineSnapshot(
      `"leaderboard.yaml  the file is longer than a million characters."`,
    );
  });

  it('is refused soon however many keys it has', () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => `key${index}: 1`).join('\n');
    expect(configError(() => parseConfig(keys, 'leaderboard.yaml')).problems).toHaveLength(10_003);
  });
});

describe('what is shown of a hostile value', () => {
  it('is short', () => {
    const long = 'x'.repeat(100_000);
    const { problems } = configError(() =>
      parseConfig(
        `revisions: ${long}\n${long}: 1\naverage: [${'{}, '.repeat(999)}]\ntable: { ${long}: 1 }`,
        'leaderboard.yaml',
      ),
    );
    for (const { message, found, key } of problems) {
      expect(message.length).toBeLessThan(250);
      expect((found ?? '').length).toBeLessThan(120);
      expect(key.length).toBeLessThan(120);
    }
  });

  it('holds no secret', () => {
    const token = `hf_${'abcDEF123'.repeat(4)}`;
    const message = toldOf(`
hf_token: ${token}
${token}: 1
revisions: token ${token}
url: https://user:${token}@example.org
datasets: { results: { hub: "${token}", folder: ["${token}"] } }
columns: [{ ${token}: x, key: { ${token}: 1 } }]
`);
    expect(message).not.toContain(token.slice(0, 12));
    expect(message).toMatchInlineSnapshot(`
      "leaderboard.yaml has 9 problems:
      leaderboard.yaml:2:1  hf_token: unknown key. Allowed: title, description, url, language, links, datasets, tasks, average, table, revisions, columns, filters, presets, model_types, models, flags, references, views, history, charts, cite, marks, pages, guard, submission, deploy.
      leaderboard.yaml:3:1  [redacted]: unknown key. Allowed: title, description, url, language, links, datasets, tasks, average, table, revisions, columns, filters, presets, model_types, models, flags, references, views, history, charts, cite, marks, pages, guard, submission, deploy.
      leaderboard.yaml:4:12  revisions: must be "newest" or "all" or "joined", found the text "token [redacted]".
      leaderboard.yaml:5:6  url: must be an address such as https://example.org/board, without a query, a # or a password, found the text "https://user:[redacted]@example.org".
      leaderboard.yaml:6:29  datasets.results.hub: must be the name of a dataset on the Hub, written org/name, found the text "[redacted]". It is what stands after "/datasets/" in the address of the dataset.
      leaderboard.yaml:6:80  datasets.results.folder: must be text, found a list of 1 item.
      leaderboard.yaml:6:80  datasets.results.folder: \`folder\` and \`hub\` are both given. Keep the one that the files are to be read from.
      leaderboard.yaml:7:13  columns[0].[redacted]: unknown key. Allowed: key, label, subtitle, description, type, decimals, default.
      leaderboard.yaml:7:62  columns[0].key: must be text, found a mapping with "[redacted]"."
    `);
    expect(told(`pages: *${token}`)).not.toContain(token.slice(0, 12));
    expect(told(`title: "${token}" "${token}"`)).not.toContain(token.slice(0, 12));
  });

  it('cannot write to the terminal or turn the text around', () => {
    const message = toldOf(String.raw`
revisions: "\e[2J\u202Eknalb\u0000\u2028\u009b"
"\e[31m\u202E": 1
average: { "a\nb": 1, method: "\uD800" }
`);
    expect(message.replaceAll('\n', '')).not.toMatch(/\p{C}/u);
    expect(message).toMatchInlineSnapshot(`
      "leaderboard.yaml has 4 problems:
      leaderboard.yaml:2:12  revisions: must be "newest" or "all" or "joined", found the text "\\u001b[2J\\u{202e}knalb\\u0000\\u{2028}\\u{9b}".
      leaderboard.yaml:3:1  ["\\u001b[31m\\u{202e}"]: unknown key. Allowed: title, description, url, language, links, datasets, tasks, average, table, revisions, columns, filters, presets, model_types, models, flags, references, views, history, charts, cite, marks, pages, guard, submission, deploy.
      leaderboard.yaml:4:12  average["a\\nb"]: unknown key. Allowed: method, missing, min_coverage, normalised.
      leaderboard.yaml:4:31  average.method: must be "mean" or "group_mean" or "borda" or "mean_rank" or "win_rate", found the text "�"."
    `);
  });
});
