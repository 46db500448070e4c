import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/config/parse.ts';
import { configError, told, toldOf } from './told.ts';

describe('what an operator is told about keys', () => {
  it('names the nearest spelling of a mistyped key', () => {
    expect(
      toldOf(`
tasks:
  - { id: a, key: a, higher_is_beter: true }
  - { id: b, key: b, higherIsBetter: true }
  - { id: c, key: c, lable: C, metirc: acc }
colunms: []
`),
    ).toMatchInlineSnapshot(`
      "leaderboard.yaml has 5 problems:
      leaderboard.yaml:3:22  tasks[0].higher_is_beter: unknown key. Did you mean "higher_is_better"?
      leaderboard.yaml:4:22  tasks[1].higherIsBetter: unknown key. Did you mean "higher_is_better"?
      leaderboard.yaml:5:22  tasks[2].lable: unknown key. Did you mean "label"?
      leaderboard.yaml:5:32  tasks[2].metirc: unknown key. Did you mean "metric"?
      leaderboard.yaml:6:1  colunms: unknown key. Did you mean "columns"?"
    `);
  });

  it('lists the keys that there are when none is near', () => {
    expect(toldOf('average: { weighting: none }')).toMatchInlineSnapshot(
      `"leaderboard.yaml:1:12  average.weighting: unknown key. Allowed: method, missing."`,
    );
  });

  it('says where a key belongs that stands in the wrong place', () => {
    expect(toldOf('hub: org/results\nglyph: ring\naverage: { revisions: all }')).toMatchInlineSnapshot(`
      "leaderboard.yaml has 3 problems:
      leaderboard.yaml:1:1  hub: unknown key. It belongs in datasets.results or in datasets.requests.
      leaderboard.yaml:2:1  glyph: unknown key. It belongs in model_types[].
      leaderboard.yaml:3:12  average.revisions: unknown key. It belongs at the left margin."
    `);
  });

  it('reports a missing key where its mapping starts', () => {
    expect(told('description: x\nlinks:\n  - label: Paper\ntasks:\n  - label: A\n')).toMatchInlineSnapshot(`
      "leaderboard.yaml has 5 problems:
      leaderboard.yaml:1:1  title: is missing; it must be text.
      leaderboard.yaml:1:1  datasets: is missing; it must be a mapping of keys to values.
      leaderboard.yaml:3:5  links[0].url: is missing; it must be text.
      leaderboard.yaml:5:5  tasks[0].id: is missing; it must be text.
      leaderboard.yaml:5:5  tasks[0].key: is missing; it must be text."
    `);
  });
});

describe('what an operator is told about values', () => {
  it('says what is allowed and what was found', () => {
    expect(
      toldOf(`
title: 2024
description: [a]
tasks:
  - { id: a, key: 0x10, label: "", few_shot: 1.5, weight: "0.5", higher_is_better: yes, range: [0], link: example.org }
  - { id: b, key: true, few_shot: -1, weight: -1, higher_is_better: Off, range: [0, one], baseline: .nan }
  - just text
links: { label: x }
columns: params
average:
revisions: newst
`),
    ).toMatchInlineSnapshot(`
      "leaderboard.yaml has 19 problems:
      leaderboard.yaml:2:8  title: must be text, found 2024. Put it in quotes.
      leaderboard.yaml:3:14  description: must be text, found a list of 1 item.
      leaderboard.yaml:5:19  tasks[0].key: must be text, found 16. Put it in quotes.
      leaderboard.yaml:5:32  tasks[0].label: must be text that is not blank, found the text "".
      leaderboard.yaml:5:46  tasks[0].few_shot: must be a whole number, found 1.5.
      leaderboard.yaml:5:59  tasks[0].weight: must be a number, found the text "0.5". Remove the quotes.
      leaderboard.yaml:5:84  tasks[0].higher_is_better: must be true or false, found the text "yes". Write true.
      leaderboard.yaml:5:96  tasks[0].range: must be a list of two numbers, lowest and highest, such as [0, 1]; null for an open end, found a list of 1 item.
      leaderboard.yaml:5:107  tasks[0].link: must be an address that starts with https:// or http://, found the text "example.org".
      leaderboard.yaml:6:19  tasks[1].key: must be text, found true. Put it in quotes.
      leaderboard.yaml:6:35  tasks[1].few_shot: must be at least 0, found -1.
      leaderboard.yaml:6:47  tasks[1].weight: must be at least 0, found -1.
      leaderboard.yaml:6:69  tasks[1].higher_is_better: must be true or false, found the text "Off". Write false.
      leaderboard.yaml:6:85  tasks[1].range[1]: must be a number, found the text "one".
      leaderboard.yaml:6:101  tasks[1].baseline: must be a number, found NaN.
      leaderboard.yaml:7:5  tasks[2]: must be a mapping of keys to values, found the text "just text".
      leaderboard.yaml:8:8  links: must be a list, found a mapping with "label".
      leaderboard.yaml:9:10  columns: must be a list, found the text "params". Put it in brackets: ["params"].
      leaderboard.yaml:11:12  revisions: must be "newest" or "all", found the text "newst". Did you mean "newest"?"
    `);
  });

  it('lists the methods of averaging that there are', () => {
    expect(toldOf('average: { method: borda, missing: stirct }')).toMatchInlineSnapshot(`
      "leaderboard.yaml has 2 problems:
      leaderboard.yaml:1:20  average.method: must be "mean", found the text "borda".
      leaderboard.yaml:1:36  average.missing: must be "strict" or "available", found the text "stirct". Did you mean "strict"?"
    `);
  });

  it('knows one kind of mistake from another where a value may be text or a mapping', () => {
    expect(
      toldOf(`
columns: [7, { label: x }, { key: x, decimals: 11, type: int }, { key: y, deflt: false }, [z]]
filters: [{ column: x, choices: [{ label: y }, null] }, { column: z, choices: [] }]
pages: [about.md, { file: ../about }]
`),
    ).toMatchInlineSnapshot(`
      "leaderboard.yaml has 11 problems:
      leaderboard.yaml:2:11  columns[0]: must be a metadata key, or a mapping with \`key\`, found 7.
      leaderboard.yaml:2:14  columns[1].key: is missing; it must be text.
      leaderboard.yaml:2:48  columns[2].decimals: must be at most 10, found 11.
      leaderboard.yaml:2:58  columns[2].type: must be "number" or "text" or "boolean", found the text "int".
      leaderboard.yaml:2:75  columns[3].deflt: unknown key. Did you mean "default"?
      leaderboard.yaml:2:91  columns[4]: must be a metadata key, or a mapping with \`key\`, found a list of 1 item.
      leaderboard.yaml:3:34  filters[0].choices[0].value: is missing; it must be text, a number, or true or false.
      leaderboard.yaml:3:48  filters[0].choices[1]: must be a value, or a mapping with \`value\`, found nothing.
      leaderboard.yaml:3:79  filters[1].choices: must be a list of at least 1 item, found an empty list.
      leaderboard.yaml:4:9  pages[0]: must be the name of a file in pages/, without .md, found the text "about.md".
      leaderboard.yaml:4:27  pages[1].file: must be the name of a file in pages/, without .md, found the text "../about"."
    `);
  });

  it('takes only http(s) addresses', () => {
    expect(
      toldOf(`
url: https://user:secret@example.org/board
links: [{ label: a, url: "javascript:alert(1)" }, { label: b, url: //example.org }, { label: c, url: "https://" }]
tasks: [{ id: a, key: a, link: "data:text/html,x" }]
`),
    ).toMatchInlineSnapshot(`
      "leaderboard.yaml has 5 problems:
      leaderboard.yaml:2:6  url: must be an address such as https://example.org/board, without a query, a # or a password, found the text "https://user:[redacted]@example.org/board".
      leaderboard.yaml:3:26  links[0].url: must be an address that starts with https:// or http://, found the text "javascript:alert(1)".
      leaderboard.yaml:3:68  links[1].url: must be an address that starts with https:// or http://, found the text "//example.org".
      leaderboard.yaml:3:102  links[2].url: must be an address that starts with https:// or http://, found the text "https://".
      leaderboard.yaml:4:32  tasks[0].link: must be an address that starts with https:// or http://, found the text "data:text/html,x"."
    `);
    expect(toldOf('url: https://example.org/?a=b')).toContain('without a query');
    expect(toldOf('url: https://example.org/#top')).toContain('without a query');
  });

  it('takes only task ids that can stand in an address', () => {
    const wrong = ['.', '..', 'a/b', '-a', 'a b', 'ä', 'a.', 'a'.repeat(65)];
    const tasks = wrong.map((id) => `  - { id: ${JSON.stringify(id)}, key: k }`).join('\n');
    expect(toldOf(`tasks:\n${tasks}`)).toMatchInlineSnapshot(`
      "leaderboard.yaml has 8 problems:
      leaderboard.yaml:2:11  tasks[0].id: must be letters, digits, ".", "_" and "-", with a letter or digit first and no "." last, found the text ".".
      leaderboard.yaml:3:11  tasks[1].id: must be letters, digits, ".", "_" and "-", with a letter or digit first and no "." last, found the text "..".
      leaderboard.yaml:4:11  tasks[2].id: must be letters, digits, ".", "_" and "-", with a letter or digit first and no "." last, found the text "a/b".
      leaderboard.yaml:5:11  tasks[3].id: must be letters, digits, ".", "_" and "-", with a letter or digit first and no "." last, found the text "-a".
      leaderboard.yaml:6:11  tasks[4].id: must be letters, digits, ".", "_" and "-", with a letter or digit first and no "." last, found the text "a b".
      leaderboard.yaml:7:11  tasks[5].id: must be letters, digits, ".", "_" and "-", with a letter or digit first and no "." last, found the text "ä".
      leaderboard.yaml:8:11  tasks[6].id: must be letters, digits, ".", "_" and "-", with a letter or digit first and no "." last, found the text "a.".
      leaderboard.yaml:9:11  tasks[7].id: must be text of at most 64 characters, found the text "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"."
    `);
  });

  it('wants at least one task', () => {
    expect(toldOf('tasks: []')).toMatchInlineSnapshot(
      `"leaderboard.yaml:1:8  tasks: must be a list of at least 1 item, found an empty list."`,
    );
  });
});

describe('what an operator is told about keys that do not go together', () => {
  it('wants exactly one of hub and folder', () => {
    expect(
      toldOf(`
datasets:
  results: { hub: org/results, folder: results }
  requests: { include: ["*.json"] }
`),
    ).toMatchInlineSnapshot(`
      "leaderboard.yaml has 2 problems:
      leaderboard.yaml:3:40  datasets.results.folder: \`folder\` and \`hub\` are both given. Keep the one that the files are to be read from.
      leaderboard.yaml:4:13  datasets.requests: \`hub\` and \`folder\` are both missing. Write \`hub: org/name\` for a dataset on the Hub, or \`folder: results\` for a folder beside this file."
    `);
  });

  it('wants revision and path with hub only', () => {
    expect(toldOf('datasets: { results: { folder: r, revision: main, path: x } }')).toMatchInlineSnapshot(`
      "leaderboard.yaml has 2 problems:
      leaderboard.yaml:1:45  datasets.results.revision: \`revision\` goes with \`hub\` only, and this dataset is a \`folder\`. A folder is read as it is; remove the key.
      leaderboard.yaml:1:57  datasets.results.path: \`path\` goes with \`hub\` only, and this dataset is a \`folder\`. Write the whole path into \`folder\`."
    `);
  });

  it('explains how a Hub dataset is named', () => {
    expect(
      toldOf(`
datasets:
  results: { hub: https://huggingface.co/datasets/org/results, path: ../x }
  requests: org/requests
`),
    ).toMatchInlineSnapshot(`
      "leaderboard.yaml has 3 problems:
      leaderboard.yaml:3:19  datasets.results.hub: must be the name of a dataset on the Hub, written org/name, found the text "https://huggingface.co/datasets/org/results". It is what stands after "/datasets/" in the address of the dataset.
      leaderboard.yaml:3:70  datasets.results.path: must be a folder inside the dataset, such as "results", without ".." and without a leading "/", found the text "../x".
      leaderboard.yaml:4:13  datasets.requests: must be a mapping of keys to values, found the text "org/requests"."
    `);
  });

  it('checks ranges, baselines and errors of a task', () => {
    expect(
      toldOf(`
tasks:
  - { id: a, key: a, range: [1, 0], baseline: 5 }
  - { id: b, key: b, range: [0, 1], baseline: 25 }
  - { id: c, key: c, range: [null, 1], baseline: 2, stderr: x, ci95: y }
  - { id: d, key: d, range: [0.5, 0.5] }
`),
    ).toMatchInlineSnapshot(`
      "leaderboard.yaml has 5 problems:
      leaderboard.yaml:3:29  tasks[0].range: the range starts at 1 and ends at 0. Write the lowest possible score first, then the highest.
      leaderboard.yaml:4:47  tasks[1].baseline: the baseline 25 lies outside the range [0, 1]. Both are in the units of the files; a baseline of 25% is 0.25 in a range of [0, 1].
      leaderboard.yaml:5:50  tasks[2].baseline: the baseline 2 lies outside the range [null, 1]. Both are in the units of the files; a baseline of 25% is 0.25 in a range of [0, 1].
      leaderboard.yaml:5:70  tasks[2].ci95: \`ci95\` and \`stderr\` are both given. Keep \`stderr\` if the files have standard errors, \`ci95\` if they have 95% confidence intervals.
      leaderboard.yaml:6:29  tasks[3].range: the range starts at 0.5 and ends at 0.5. Write the lowest possible score first, then the highest."
    `);
  });

  it('finds what stands twice', () => {
    expect(
      toldOf(`
tasks: [{ id: mmlu, key: a }, { id: MMLU, key: b }]
columns: [params, { key: params }]
filters: [license, { column: license }, { column: x, choices: [1, "1", { value: 1 }] }]
model_types: [{ id: x, label: X, glyph: ring }, { id: x, label: Y, glyph: disc }]
marks: [{ note: val, mark: a, label: b }, { note: val, mark: c, label: d }]
pages: [about, { file: about }]
`),
    ).toMatchInlineSnapshot(`
      "leaderboard.yaml has 7 problems:
      leaderboard.yaml:2:37  tasks[1].id: the task id "MMLU" is taken by [0]. Change or remove one of the two.
      leaderboard.yaml:3:26  columns[1].key: the column "params" is taken by [0]. Change or remove one of the two.
      leaderboard.yaml:4:30  filters[1].column: the filter "license" is taken by [0]. Change or remove one of the two.
      leaderboard.yaml:4:81  filters[2].choices[2].value: the choice 1 is taken by [0]. Change or remove one of the two.
      leaderboard.yaml:5:55  model_types[1].id: the model type id "x" is taken by [0]. Change or remove one of the two.
      leaderboard.yaml:6:51  marks[1].note: the note "val" is taken by [0]. Change or remove one of the two.
      leaderboard.yaml:7:24  pages[1].file: the page "about" is taken by [0]. Change or remove one of the two."
    `);
  });

  it('wants a weight above 0 somewhere', () => {
    expect(
      toldOf('tasks: [{ id: a, key: a, weight: 0 }, { id: b, key: b, weight: 0 }]'),
    ).toMatchInlineSnapshot(
      `"leaderboard.yaml:1:8  tasks: every task has the weight 0, so there would be no average and no rank. Give at least one task a \`weight\` above 0, or leave \`weight\` out (it is 1 then)."`,
    );
  });
});

describe('ConfigError', () => {
  const text = `title: Board
datasets: { results: { folder: results } }
tasks:
  - id: a
    key: a
    range: [1, 0]
    wieght: 2
    higher_is_better: 1
  - id: A
    key: b
    label: 5
`;

  it('holds every problem with its place, key, what was found, what is allowed and what to do', () => {
    const { problems, hint } = configError(() => parseConfig(text, 'board/leaderboard.yaml'));
    expect(problems).toMatchInlineSnapshot(`
      [
        {
          "allowed": "a range whose first number is below its second",
          "column": 12,
          "file": "board/leaderboard.yaml",
          "found": "a list of 2 items",
          "hint": "Write the lowest possible score first, then the highest.",
          "key": "tasks[0].range",
          "line": 6,
          "message": "the range starts at 1 and ends at 0.",
        },
        {
          "allowed": "id, label, subtitle, key, metric, metric_label, stderr, ci95, description, few_shot, range, higher_is_better, baseline, weight, group, link",
          "column": 5,
          "file": "board/leaderboard.yaml",
          "found": "wieght",
          "hint": "Did you mean "weight"?",
          "key": "tasks[0].wieght",
          "line": 7,
          "message": "unknown key.",
        },
        {
          "allowed": "true or false",
          "column": 23,
          "file": "board/leaderboard.yaml",
          "found": "1",
          "hint": null,
          "key": "tasks[0].higher_is_better",
          "line": 8,
          "message": "must be true or false, found 1.",
        },
        {
          "allowed": "each task id once, whatever the case",
          "column": 9,
          "file": "board/leaderboard.yaml",
          "found": "the text "A"",
          "hint": "Change or remove one of the two.",
          "key": "tasks[1].id",
          "line": 9,
          "message": "the task id "A" is taken by [0].",
        },
        {
          "allowed": "text",
          "column": 12,
          "file": "board/leaderboard.yaml",
          "found": "5",
          "hint": "Put it in quotes.",
          "key": "tasks[1].label",
          "line": 11,
          "message": "must be text, found 5.",
        },
      ]
    `);
    expect(hint).toMatchInlineSnapshot(`"Every key is explained in docs/configuration.md."`);
  });

  it('tells one problem in one line', () => {
    expect(toldOf('revisions: none')).toMatchInlineSnapshot(
      `"leaderboard.yaml:1:12  revisions: must be "newest" or "all", found the text "none"."`,
    );
  });

  it('tells the first fifty and counts the others', () => {
    const keys = Array.from({ length: 60 }, (_, index) => `k${index}: 1`).join('\n');
    const error = configError(() => parseConfig(`${keys}\n${text}`, 'leaderboard.yaml'));
    const lines = error.message.split('\n');
    expect(error.problems).toHaveLength(65);
    expect(lines[0]).toBe('leaderboard.yaml has 65 problems:');
    expect(lines).toHaveLength(52);
    expect(lines.at(-1)).toBe('… and 15 more.');
  });
});
