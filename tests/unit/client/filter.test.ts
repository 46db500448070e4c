import { describe, expect, it } from 'vitest';
import { filterRows } from '../../../src/client/filter.ts';
import { sampleTable } from './sample-table.ts';

function kept(chosen: Record<string, string[]>): number[] | null {
  const mask = filterRows(sampleTable(), new Map(Object.entries(chosen)));
  return mask === null ? null : [...mask.keys()].filter((row) => mask[row] === 1);
}

describe('filterRows', () => {
  it('keeps rows that have one of the values of a key', () => {
    expect(kept({ model_type: ['base'] })).toEqual([0, 3]);
    expect(kept({ model_type: ['base', 'chat'] })).toEqual([0, 1, 2, 3, 5]);
  });

  it('asks for every key', () => {
    expect(kept({ model_type: ['chat'], open: ['true'] })).toEqual([2, 5]);
  });

  it('knows numbers and booleans by their text, and never a missing value', () => {
    expect(kept({ params: ['7'] })).toEqual([0, 3]);
    expect(kept({ open: ['false'] })).toEqual([1, 4]);
  });

  it('narrows nothing by keys and values that there are not', () => {
    expect(kept({})).toBeNull();
    expect(kept({ license: ['mit'] })).toBeNull();
    expect(kept({ model_type: ['robot'] })).toBeNull();
  });
});
