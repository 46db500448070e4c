import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { formatVersions, readResultFile } from '../../../src/formats/index.ts';
import { readRequestFile } from '../../../src/formats/requests/requests.ts';
import { fixtures, MODEL_COLUMN } from '../formats/read-fixture.ts';

/** A digest of all that is read from each folder of `tests/fixtures/formats`. */
const expected = {
  'demo-template': 'ae66179ee083',
  'lm-eval': 'ef60c405dccc',
  'lm-eval-0.3': '6362fe244d0c',
  rejected: 'd5a98bb1ed59',
  table: 'e52173c29b68',
  requests: 'deb9366cb3cc',
  'rejected-requests': 'cddaefd4633d',
};
const whatToDo =
  'The fixtures are read differently now. If a reader has changed, raise its version (or `shared`, or `request`) in ' +
  'src/formats, or else caches go on giving what was read before. Then put these digests here.';

test('whoever reads the same bytes differently is reminded to raise the version for the cache', async () => {
  const context = { table: MODEL_COLUMN };
  const digests: Record<string, string> = {};
  for (const folder of Object.keys(expected)) {
    const reading = fixtures(folder).map((file) =>
      folder.endsWith('requests') ? readRequestFile(file) : readResultFile(file, context),
    );
    digests[folder] = hash('sha1', JSON.stringify(await Promise.all(reading))).slice(0, 12);
  }
  expect({ versions: formatVersions, digests }, whatToDo).toEqual({
    versions: { shared: 2, request: 1, 'lm-eval': 1, 'lm-eval-0.3': 1, 'demo-template': 1, table: 1 },
    digests: expected,
  });
});
