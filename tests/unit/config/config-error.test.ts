import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/config/parse.ts';
import { configError, toldOf } from './told.ts';

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
          "allowed": "id, label, subtitle, key, metric, metric_label, stderr, ci95, scale, transform, alternatives, subtasks, proportion, samples, description, few_shot, range, higher_is_better, baseline, weight, group, link",
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
      `"leaderboard.yaml:1:12  revisions: must be "newest" or "all" or "joined", found the text "none"."`,
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
