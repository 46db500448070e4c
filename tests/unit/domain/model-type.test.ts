import { expect, test } from 'vitest';
import { findModelType } from '../../../src/domain/model-type.ts';
import { MODEL_TYPES } from './samples.ts';

test.each([
  ['🟢 : pretrained', 'pretrained'],
  ['pretrained', 'pretrained'],
  ['🟩 : continuously pretrained', 'continued'],
  ['continuously-pretrained', 'continued'],
  ['🔶 : fine-tuned on domain-specific datasets', 'fine-tuned'],
  ['fine-tuned on domain-specific datasets', 'fine-tuned'],
  ['Fine_Tuned', 'fine-tuned'],
  ['RL-tuned', 'rl'],
  ['🟦', 'rl'],
  ['💬 : chat models (RLHF, DPO, IFT, ...)', 'chat'],
  ['⭕️ : instruction-tuned', 'instruct'],
  ['?', 'unknown'],
  ['🟢 pretrained?', 'pretrained'],
  ['Unknown', 'unknown'],
  ['chatty', 'unknown'],
  ['something new', 'unknown'],
])('%s is %s', (text, id) => {
  expect(findModelType(text, MODEL_TYPES)?.id).toBe(id);
});

test('is nothing without a text, or where the board has no type for unknown ones', () => {
  expect(findModelType(null, MODEL_TYPES)).toBeNull();
  expect(findModelType(' ', MODEL_TYPES)).toBeNull();
  expect(findModelType('something new', MODEL_TYPES.slice(0, 3))).toBeNull();
  expect(
    findModelType('anything', [{ id: 'a', label: 'A', glyph: 'ring', match: ['', '\uFE0F'] }]),
  ).toBeNull();
});
