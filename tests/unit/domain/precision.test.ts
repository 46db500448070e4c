import { expect, it } from 'vitest';
import { canonicalPrecision, canonicalWeightType } from '../../../src/domain/entry.ts';

it.each([
  ['torch.float16', 'float16'],
  ['fp16', 'float16'],
  ['half', 'float16'],
  ['torch.bfloat16', 'bfloat16'],
  ['BF16', 'bfloat16'],
  ['float32', 'float32'],
  ['fp32', 'float32'],
  ['8bit', '8bit'],
  ['4bit', '4bit'],
  ['GPTQ', 'GPTQ'],
  ['gptq', 'GPTQ'],
  [' AWQ-w4 ', 'AWQ-w4'],
  ['torch.int8', 'int8'],
  ['constructor', 'constructor'],
  ['?', null],
  ['', null],
  ['torch.', null],
  [null, null],
])('writes the precision %j as %j', (text, expected) => {
  expect(canonicalPrecision(text)).toBe(expected);
});

it.each([
  ['Original', 'Original'],
  ['adapter', 'Adapter'],
  ['DELTA', 'Delta'],
  ['LoRA', 'LoRA'],
  ['?', null],
  ['', null],
  [null, null],
])('writes the weight type %j as %j', (text, expected) => {
  expect(canonicalWeightType(text)).toBe(expected);
});
