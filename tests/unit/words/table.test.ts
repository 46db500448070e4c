import { describe, expect, it } from 'vitest';
import { tableColumns } from '../../../src/client/columns.ts';
import { countText, orderText, resultText } from '../../../src/client/words.ts';
import { sampleTable } from './sample-table.ts';

function order(id: string, isReversed: boolean): string {
  const column = tableColumns(sampleTable()).find((candidate) => candidate.id === id);
  if (!column) throw new Error(`no column ${id}`);
  return orderText(column, isReversed);
}

describe('orderText', () => {
  it('says by what, and what comes first', () => {
    expect(order('task.squad', false)).toBe('SQuAD, best first');
    expect(order('task.perplexity', true)).toBe('Perplexity, worst first');
    expect(order('rank', false)).toBe('rank, best first');
    expect(order('model', true)).toBe('Model, Z to A');
    expect(order('meta.params', true)).toBe('Params, smallest first');
    expect(order('meta.open', false)).toBe('Open, yes first');
  });
});

describe('countText and resultText', () => {
  it('count what is shown', () => {
    expect(countText(142, 453)).toBe('142 ranked, 311 incomplete');
    expect(countText(1, 1)).toBe('1 model');
    expect(countText(0, 0)).toBe('No models');
    expect(resultText(453, 453)).toBe('453 models');
    expect(resultText(37, 453)).toBe('37 of 453 models');
    expect(resultText(0, 453)).toBe('None of 453 models');
  });
});
