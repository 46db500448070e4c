import { expect, test } from 'vitest';
import { settleProblems } from '../../../src/domain/problem.ts';
import type { Problem } from '../../../src/domain/report.ts';

const aProblem = (changes: Partial<Problem>): Problem => ({
  severity: 'warning',
  dataset: 'results',
  path: 'a.json',
  where: null,
  code: 'shots-disagree',
  message: 'Shots.',
  remedy: 'Check.',
  ...changes,
});

test('puts problems in the order dataset, path, place', () => {
  const ordered = [
    aProblem({ severity: 'error', path: 'a.json', where: 'line 1' }),
    aProblem({ severity: 'error', path: 'a.json', where: 'line 2' }),
    aProblem({ severity: 'error', path: 'b.json' }),
    aProblem({ severity: 'error', path: 'a.json', dataset: 'requests' }),
  ];
  expect(settleProblems(ordered.toReversed())).toEqual(ordered);
});

test('says a warning that files share once, at the first of them', () => {
  const shared = ['c.json', 'a.json', 'b.json'].map((path) => aProblem({ path }));
  expect(settleProblems(shared)).toEqual([aProblem({ message: 'Shots. The same in 2 more files.' })]);
  expect(settleProblems(shared.slice(1))).toMatchObject([{ message: 'Shots. The same in 1 more file.' }]);
});

test('says every error, but the same one once', () => {
  const errors = ['a.json', 'b.json', 'b.json'].map((path) => aProblem({ path, severity: 'error' }));
  expect(settleProblems(errors)).toEqual(errors.slice(0, 2));
});

test('publishes no secret', () => {
  const token = `hf_${'x'.repeat(30)}`;
  expect(settleProblems([aProblem({ message: `Found ${token}.` })])).toMatchObject([
    { message: 'Found [redacted].' },
  ]);
});
