import { expect, it } from 'vitest';
import { parseConfig } from '../../../src/config/parse.ts';
import { toldOf } from './told.ts';

const tasks = 'tasks: [{ id: ifeval, key: a }, { id: mmlu, key: b }, { id: speed, key: c, weight: 0 }]';

it('says which tasks of a view there are not, and that one has to count', () => {
  expect(
    toldOf(`${tasks}
views:
  - { id: one, tasks: [ifeval, mlmu] }
  - { id: two, tasks: [speed] }
  - { id: three, tasks: [arc] }
  - { id: four, tasks: [] }
  - { id: five, tasks: [mmlu, mmlu] }`),
  ).toMatchInlineSnapshot(`
    "leaderboard.yaml has 2 problems:
    leaderboard.yaml:6:24  views[3].tasks: must be a list of at least 1 item, found an empty list.
    leaderboard.yaml:7:31  views[4].tasks[1]: the task "mmlu" is taken by [0]. Change or remove one of the two."
  `);
  expect(
    toldOf(`${tasks}
views:
  - { id: one, tasks: [ifeval, mlmu] }
  - { id: two, tasks: [speed] }
  - { id: three, tasks: [arc] }`),
  ).toMatchInlineSnapshot(`
    "leaderboard.yaml has 3 problems:
    leaderboard.yaml:3:32  views[0].tasks[1]: no task has this id. Did you mean "mmlu"?
    leaderboard.yaml:4:23  views[1].tasks: every task of the view has the weight 0, so there would be no average and no rank. Name a task that counts too, or leave \`tasks\` out.
    leaderboard.yaml:5:26  views[2].tasks[0]: no task has this id. Use one of: ifeval, mmlu, speed."
  `);
});

it('wants ids that are addresses, each once', () => {
  expect(toldOf('views: [{ id: small }, { id: small }, { id: Small Models }, { title: No id }]'))
    .toMatchInlineSnapshot(`
    "leaderboard.yaml has 3 problems:
    leaderboard.yaml:1:30  views[1].id: the view id "small" is taken by [0]. Change or remove one of the two.
    leaderboard.yaml:1:45  views[2].id: must be small letters, digits and single "-", found the text "Small Models".
    leaderboard.yaml:1:61  views[3].id: is missing; it must be text."
  `);
});

it('explains what a condition may be', () => {
  expect(
    toldOf(`
views:
  - { id: a, where: { params: {} } }
  - { id: b, where: { params: { min: 9, max: 7 } } }
  - { id: c, where: { params: { most: 7 } } }
  - { id: d, where: { license: [] } }
  - { id: e, where: { license: } }
  - { id: f, where: { params: { max: "7" } } }
  - { id: g, where: [params] }`),
  ).toMatchInlineSnapshot(`
    "leaderboard.yaml has 8 problems:
    leaderboard.yaml:3:31  views[0].where.params: neither \`min\` nor \`max\` says which numbers fit. Write \`{ max: 7 }\` for at most 7, or \`{ min: 3, max: 7 }\` for what lies between.
    leaderboard.yaml:4:38  views[1].where.params.min: no number is at least 9 and at most 7. Write the smaller number as \`min\`.
    leaderboard.yaml:5:31  views[2].where.params: neither \`min\` nor \`max\` says which numbers fit. Write \`{ max: 7 }\` for at most 7, or \`{ min: 3, max: 7 }\` for what lies between.
    leaderboard.yaml:5:33  views[2].where.params.most: unknown key. Allowed: min, max.
    leaderboard.yaml:6:32  views[3].where.license: must be a list of at least 1 item, found an empty list.
    leaderboard.yaml:7:23  views[4].where.license: must be a value, a list of values, or a mapping with \`min\` or \`max\`, found nothing.
    leaderboard.yaml:8:38  views[5].where.params.max: must be a number, found the text "7". Remove the quotes.
    leaderboard.yaml:9:21  views[6].where: must be a mapping of keys to values, found a list of 1 item."
  `);
});

it('knows the keys of a view, and checks them as those of the board', () => {
  expect(
    toldOf(`
views:
  - { id: a, task: [x] }
  - { id: b, average: { missing: min_coverage } }
  - { id: c, columns: [params, params] }`),
  ).toMatchInlineSnapshot(`
    "leaderboard.yaml has 3 problems:
    leaderboard.yaml:3:14  views[0].task: unknown key. Did you mean "tasks"?
    leaderboard.yaml:4:34  views[1].average.missing: \`missing: min_coverage\` needs to know how much is enough. Write \`min_coverage: 0.8\` below it, for four in five tasks.
    leaderboard.yaml:5:32  views[2].columns[1]: the column "params" is taken by [0]. Change or remove one of the two."
  `);
});

it('fills the average of a view up with the usual, not with the board’s', () => {
  const { views } = parseConfig(
    `title: B
datasets: { results: { folder: r } }
${tasks}
average: { normalised: true, missing: available }
views: [{ id: a, average: { method: borda } }]`,
    '/leaderboard.yaml',
  );
  expect(views[0]?.average).toEqual({
    method: 'borda',
    missing: 'strict',
    minCoverage: 1,
    normalised: false,
  });
});
