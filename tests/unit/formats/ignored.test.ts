import { expect, it } from 'vitest';
import { ignoredReason } from '../../../src/formats/ignored.ts';

it.each([
  ['README.md', 'about the dataset'],
  ['org/README', 'about the dataset'],
  ['LICENSE-MIT.txt', 'about the dataset'],
  ['.gitattributes', 'hidden file'],
  ['.gitignore', 'hidden file'],
  ['.cache/org/results_1.json', 'hidden file'],
  ['.git/.eval_results/a.yaml', 'hidden file'],
  ['org/.eval_results/more/a.yaml', 'hidden file'],
  ['org/.eval_results/a.json', 'hidden file'],
  ['org/name/samples_mmlu_2026-01-21T03-44-18.458309.jsonl', 'samples, not results'],
  ['pictures/logo.PNG', 'picture'],
  ['docs/how.markdown', 'text for readers'],
  ['org/name/6f_samples.jsonl', 'samples, not results'],
  ['details/org/name/2026-01-21/details_mmlu_2026-01-21.parquet', 'samples, not results'],
  ['results.py', 'program'],
  ['uv.lock', 'lock file'],
])('ignores %s', (path, reason) => {
  expect(ignoredReason(path, () => false)).toBe(reason);
});

it.each([
  'org/name/results_1.json',
  'table.csv',
  'org/readme-model/results.json',
  'org/license.v2.json/x.json',
  'org/name/README.md',
  'org/name/.eval_results/gsm8k.yaml',
  'scenario.json',
])('reads %s', (path) => {
  expect(ignoredReason(path, () => false)).toBeNull();
});

it('ignores what HELM writes beside the scores of a run, and only there', () => {
  const run = (...files: string[]) => ignoredReason('runs/a/instances.json', (path) => files.includes(path));
  expect(run('runs/a/stats.json')).toBe('samples, not results');
  expect(run('runs/a/run_spec.json')).toBe('samples, not results');
  expect(run('runs/stats.json', 'stats.json')).toBeNull();
});
