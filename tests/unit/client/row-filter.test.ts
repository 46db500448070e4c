import { describe, expect, it } from 'vitest';
import { createRowFilter, type NumberRange } from '../../../src/client/row-filter.ts';
import { sampleTable } from './sample-table.ts';

function kept(chosen: Record<string, string[]>, ranges: Record<string, NumberRange> = {}): number[] | null {
  const mask = createRowFilter(sampleTable()).rows({
    filters: new Map(Object.entries(chosen)),
    ranges: new Map(Object.entries(ranges)),
  });
  return mask === null ? null : [...mask.keys()].filter((row) => mask[row] === 1);
}

describe('createRowFilter', () => {
  it('keeps rows that have one of the values of a key', () => {
    expect(kept({ model_type: ['base'] })).toEqual([0, 3]);
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

  it('narrows nothing when all choices are on, so that rows without a value stay', () => {
    expect(kept({ model_type: ['base', 'chat'] })).toBeNull();
    expect(kept({ open: ['true', 'false'], model_type: ['base'] })).toEqual([0, 3]);
  });

  it('keeps numbers in a range with both its ends, and never a missing one', () => {
    expect(kept({}, { params: { low: 7, high: 70 } })).toEqual([0, 1, 3]);
    expect(kept({}, { params: { low: null, high: 7 } })).toEqual([0, 3, 4]);
    expect(kept({ open: ['true'] }, { params: { low: 1, high: null } })).toEqual([0]);
    expect(kept({}, { license: { low: 1, high: null }, nothing: { low: 1, high: 2 } })).toBeNull();
  });
});
