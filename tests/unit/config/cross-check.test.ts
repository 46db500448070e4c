import { describe, expect, it } from 'vitest';
import { toldOf } from './told.ts';

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

  it('takes the ranking of the Hub instead of files, as it is now', () => {
    expect(
      toldOf(`
datasets:
  results: { leaderboard: org/benchmark, revision: v1 }
  requests: { hub: org/requests, leaderboard: org/benchmark }
`),
    ).toMatchInlineSnapshot(`
      "leaderboard.yaml has 2 problems:
      leaderboard.yaml:3:52  datasets.results.revision: \`revision\` goes with \`hub\` only, and this dataset is a \`leaderboard\`. The Hub ranks what there is now; remove the key.
      leaderboard.yaml:4:47  datasets.requests.leaderboard: \`leaderboard\` and \`hub\` are both given. Keep the one that the files are to be read from."
    `);
  });

  it('wants tasks and columns in presets', () => {
    expect(
      toldOf(`
columns: [params]
presets: [{ label: A, columns: [parms, params] }]
`),
    ).toMatchInlineSnapshot(
      `"leaderboard.yaml:3:33  presets[0].columns[0]: neither a task nor a column has this name. Did you mean "params"?"`,
    );
    expect(toldOf('presets: [{ label: A, columns: [] }, { label: A, columns: [a] }]')).toMatchInlineSnapshot(`
      "leaderboard.yaml has 2 problems:
      leaderboard.yaml:1:32  presets[0].columns: must be a list of at least 1 item, found an empty list.
      leaderboard.yaml:1:47  presets[1].label: the preset label "A" is taken by [0]. Change or remove one of the two."
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
