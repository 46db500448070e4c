import { describe, expect, it } from 'vitest';
import { parseClientTable } from '../../../src/client/client-table-json.ts';
import { sampleTable } from './sample-table.ts';

describe('parseClientTable', () => {
  it('takes the table that the build writes', () => {
    const json: unknown = JSON.parse(JSON.stringify(sampleTable()));
    expect(parseClientTable(json)).toEqual(sampleTable());
  });

  it.each([null, 'text', [], {}, { ...sampleTable(), version: 2 }, { ...sampleTable(), size: 5 }])(
    'refuses anything else: %j',
    (json) => {
      expect(() => parseClientTable(json)).toThrow(
        'The table data are not of the version that this page reads; load the page again.',
      );
    },
  );
});
