import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entryKey, revisionKey, rowId, type Entry } from '../../../src/domain/entry.ts';

const entry = (changes: Partial<Entry>): Entry => ({
  model: 'org/name',
  revision: null,
  precision: null,
  weightType: null,
  ...changes,
});

const part = fc.option(fc.constantFrom('a', ':', '@', '%3A', 'float16', 'Original', 'Adapter', 'a:b@c'));
const anyEntry = fc.record({
  model: fc.constantFrom('a', 'a:b', 'a@b', 'a:', 'a:float16', 'a%3Afloat16', 'org/a', 'a:float16:Adapter'),
  revision: part,
  precision: part,
  weightType: part,
});

describe('rowId', () => {
  test.each([
    [{}, 'org/name'],
    [{ precision: 'float16' }, 'org/name:float16'],
    [{ precision: 'float16', weightType: 'Original' }, 'org/name:float16'],
    [{ precision: 'float16', weightType: 'Adapter' }, 'org/name:float16:Adapter'],
    [{ weightType: 'Delta' }, 'org/name::Delta'],
    [{ model: 'ollama/llama3:8b' }, 'ollama/llama3%3A8b'],
    [{ revision: 'abc' }, 'org/name'],
  ])('%j is %s', (changes, id) => {
    expect(rowId(entry(changes))).toBe(id);
  });

  test('names the revision where every revision is a row', () => {
    expect(rowId(entry({ revision: 'abc', precision: '8bit' }), { revision: true })).toBe(
      'org/name:8bit@abc',
    );
    expect(rowId(entry({}), { revision: true })).toBe('org/name');
  });

  test('differs exactly where the key of the row differs', () => {
    fc.assert(
      fc.property(anyEntry, anyEntry, (a, b) => {
        expect(rowId(a) === rowId(b)).toBe(entryKey(a) === entryKey(b));
        expect(rowId(a, { revision: true }) === rowId(b, { revision: true })).toBe(
          revisionKey(a) === revisionKey(b),
        );
      }),
      { numRuns: 2000 },
    );
  });
});

test('weights that no file names are the original ones, and no revision is an empty one', () => {
  expect(entryKey(entry({ weightType: 'Original' }))).toBe(entryKey(entry({})));
  expect(revisionKey(entry({ revision: '' }))).toBe(revisionKey(entry({})));
  expect(entryKey(entry({ weightType: 'Adapter' }))).not.toBe(entryKey(entry({})));
  expect(revisionKey(entry({ revision: 'a' }))).not.toBe(revisionKey(entry({ revision: 'b' })));
});
