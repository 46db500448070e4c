import { describe, expect, it } from 'vitest';
import { count, order, result } from '#words/table.ts';

describe('order', () => {
  it('says by what, and what comes first', () => {
    expect(order('SQuAD', 'best', false)).toBe('SQuAD, best first');
    expect(order('Perplexity', 'best', true)).toBe('Perplexity, worst first');
    expect(order('Model', 'alphabet', true)).toBe('Model, Z to A');
    expect(order('Params', 'largest', true)).toBe('Params, smallest first');
    expect(order('Open', 'yes', false)).toBe('Open, yes first');
  });
});

describe('count and result', () => {
  it('count what is shown', () => {
    expect(count(142, 453)).toBe('142 ranked, 311 incomplete');
    expect(count(1, 1)).toBe('1 model');
    expect(count(0, 0)).toBe('No models');
    expect(result(453, 453)).toBe('453 models.');
    expect(result(37, 453)).toBe('37 of 453 models.');
    expect(result(0, 453)).toBe('None of 453 models.');
  });
});
