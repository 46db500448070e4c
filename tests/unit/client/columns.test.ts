import { describe, expect, it } from 'vitest';
import { tableColumns } from '../../../src/client/columns.ts';
import { sampleTable } from './sample-table.ts';

describe('tableColumns', () => {
  it('lists the columns in the order of the page, under names that never meet', () => {
    const columns = tableColumns(sampleTable());
    expect(columns.map(({ id }) => id)).toEqual([
      'rank',
      'model',
      'average',
      'task.squad',
      'task.perplexity',
      'meta.params',
      'meta.license',
      'meta.open',
    ]);
    expect(columns.filter(({ isOptional }) => !isOptional).map(({ id }) => id)).toEqual([
      'rank',
      'model',
      'average',
    ]);
    expect(columns.filter(({ isDefault }) => !isDefault).map(({ id }) => id)).toEqual([
      'meta.license',
      'meta.open',
    ]);
  });
});
