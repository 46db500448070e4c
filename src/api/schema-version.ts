import * as z from 'zod';

/** What every JSON file of the API begins with. A change that could break a reader raises it. */
export const schemaVersion = z
  .literal(1)
  .describe('The form of the file. Stays as long as no reader can break.');
