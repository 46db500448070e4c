import { hash } from 'node:crypto';
import { expect, test } from 'vitest';
import { formatVersions, readers, readResultFile } from '../../../src/formats/index.ts';
import { readRequestFile } from '../../../src/formats/requests/requests.ts';
import { fixtures, MODEL_COLUMN } from '../formats/read-fixture.ts';

/** A digest of all that is read from each folder of `tests/fixtures/formats`. */
const expected: Record<string, string> = {
  bigcode: '5faed66099d4',
  'demo-template': 'ae66179ee083',
  'every-eval-ever': '4dc18b729c37',
  helm: 'db88b9ad4ecf',
  'hub-eval-results': '910015daa168',
  'hub-leaderboard': '2376275e0c7c',
  inspect: '1e90aaa3e8a3',
  lighteval: '6834d3802df5',
  'lm-eval': 'ef60c405dccc',
  'lm-eval-0.3': '6362fe244d0c',
  'model-index': 'f2243ea642f4',
  mteb: 'da6881f45031',
  rejected: 'ee7159c2b12c',
  'rejected-requests': 'cddaefd4633d',
  requests: '3f5dfe7587be',
  table: '7a5c7386fc9f',
};
const raised: Record<string, number> = {
  'every-eval-ever': 2,
  inspect: 2,
  'lm-eval-0.3': 2,
  'model-index': 2,
  mteb: 2,
  table: 4,
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
    versions: {
      shared: 3,
      request: 2,
      ...Object.fromEntries(readers.map(({ id }) => [id, raised[id] ?? 1])),
    },
    digests: expected,
  });
});
