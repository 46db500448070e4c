import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { formatVersions, readResultFile } from '../../../src/formats/index.ts';
import { readRequestFile } from '../../../src/formats/requests.ts';
import { fixtures, MODEL_COLUMN } from '../formats/read-fixture.ts';

/** A digest of all that is read from each folder of `tests/fixtures/formats`. */
const expected = {
  'demo-template': 'e5823caf6ceb',
  'lm-eval': 'b4bb1c2263f9',
  'lm-eval-0.3': '6f720ef9bdf8',
  rejected: '306ffac745ef',
  table: 'ec026280b2cd',
  requests: 'deb9366cb3cc',
  'rejected-requests': 'cddaefd4633d',
};
const whatToDo =
  'The fixtures are read differently now. If a reader has changed, raise its version (or `shared`, or `request`) in ' +
  'src/formats, or else caches go on giving what was read before. Then put these digests here.';

test('whoever reads the same bytes differently is reminded to raise the version for the cache', () => {
  const context = { table: MODEL_COLUMN };
  const digest = (folder: string) => {
    const read = fixtures(folder).map((file) =>
      folder.endsWith('requests') ? readRequestFile(file) : readResultFile(file, context),
    );
    return hash('sha1', JSON.stringify(read)).slice(0, 12);
  };
  const digests = Object.fromEntries(Object.keys(expected).map((folder) => [folder, digest(folder)]));
  expect({ versions: formatVersions, digests }, whatToDo).toEqual({
    versions: { shared: 1, request: 1, 'lm-eval': 1, 'lm-eval-0.3': 1, 'demo-template': 1, table: 1 },
    digests: expected,
  });
});
