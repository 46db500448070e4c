import { expect, it } from 'vitest';
import { ignoredReason } from '../../../src/formats/ignored.ts';

it.each([
  ['README.md', 'about the dataset'],
  ['org/README', 'about the dataset'],
  ['LICENSE-MIT.txt', 'about the dataset'],
  ['.gitattributes', 'hidden file'],
  ['.gitignore', 'hidden file'],
  ['.cache/org/results_1.json', 'hidden file'],
  ['org/.eval_results/a.yaml', 'hidden file'],
  ['org/name/samples_mmlu_2026-01-21T03-44-18.458309.jsonl', 'samples, not results'],
  ['pictures/logo.PNG', 'picture'],
  ['docs/how.md', 'text for readers'],
  ['results.py', 'program'],
  ['uv.lock', 'lock file'],
])('ignores %s', (path, reason) => {
  expect(ignoredReason(path)).toBe(reason);
});

it.each([
  'org/name/results_1.json',
  'table.csv',
  'org/readme-model/results.json',
  'org/license.v2.json/x.json',
])('reads %s', (path) => {
  expect(ignoredReason(path)).toBeNull();
});
