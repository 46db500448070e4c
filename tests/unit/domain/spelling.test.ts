import { describe, expect, it } from 'vitest';
import { nearestSpelling } from '../../../src/domain/spelling.ts';

const keys = ['id', 'label', 'metric', 'metric_label', 'higher_is_better', 'few_shot', 'weight'];

describe('nearestSpelling', () => {
  it.each([
    ['lable', 'label'],
    ['wieght', 'weight'],
    ['weigth', 'weight'],
    ['fewshot', 'few_shot'],
    ['Few-Shots', 'few_shot'],
    ['higherIsBetter', 'higher_is_better'],
    ['higher_better', 'higher_is_better'],
    ['metrics', 'metric'],
    ['metriclabel', 'metric_label'],
    ['ID', 'id'],
  ])('takes %s for %s', (word, key) => {
    expect(nearestSpelling(word, keys)).toBe(key);
  });

  it.each(['direction', 'x', '', 'weighted_mean_of_all', 'l'.repeat(1000)])(
    'takes %s for nothing',
    (word) => {
      expect(nearestSpelling(word, keys)).toBeNull();
    },
  );
});
