import { expect, test } from 'vitest';
import { splitModelName } from '../../../src/domain/model-name.ts';

test.each([
  ['meta-llama/Llama-3.1-8B', 'meta-llama', 'Llama-3.1-8B', null, []],
  ['gpt2', null, 'gpt2', null, []],
  [
    'gemini/gemini-3-flash-preview#thinking (zero-shot, val)',
    'gemini',
    'gemini-3-flash-preview',
    'thinking',
    ['zero-shot', 'val'],
  ],
  ['google/gemma-4-31B-it (val)', 'google', 'gemma-4-31B-it', null, ['val']],
  ['together/meta-llama/Llama', 'together', 'meta-llama/Llama', null, []],
  ['a (b) (c, , d)', null, 'a (b)', null, ['c', 'd']],
  ['a (b', null, 'a (b', null, []],
  ['(val)', null, '(val)', null, []],
  ['/name', null, '/name', null, []],
  ['org/', null, 'org/', null, []],
  ['#x', null, '#x', null, []],
  ['c#', null, 'c#', null, []],
  ['', null, '', null, []],
])('%s', (model, org, base, variant, notes) => {
  expect(splitModelName(model)).toEqual({ org, base, variant, notes });
});
