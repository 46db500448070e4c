import { describe, expect, test } from 'vitest';
import type { Entry } from '../../../src/domain/entry.ts';
import { joinRequests } from '../../../src/domain/request-join.ts';
import type { EvaluationRequest } from '../../../src/domain/request.ts';
import { aRequest } from './samples.ts';

const SHA = 'a3f5c2d9e8b7465013243546576879809a0b1c2d';
const OTHER_SHA = 'b3f5c2d9e8b7465013243546576879809a0b1c2d';

const target = (changes: Partial<Entry> = {}, isNewest = true) => ({
  entry: { model: 'org/name', revision: SHA, precision: 'float16', weightType: null, ...changes },
  isNewest,
});
const joinOne = (row: ReturnType<typeof target>, ...requests: EvaluationRequest[]) =>
  joinRequests([row], requests).requests[0]?.path ?? null;

describe('joinRequests', () => {
  test.each([
    ['the same sha', { revision: SHA }, true],
    ['seven digits of the sha', { revision: SHA.slice(0, 7) }, true],
    ['the sha in capitals', { revision: SHA.toUpperCase() }, true],
    ['another sha', { revision: OTHER_SHA }, false],
    ['six digits of it, which may be a branch', { revision: SHA.slice(0, 6) }, true],
    ['a branch', { revision: 'main' }, true],
    ['no revision', { revision: null }, true],
    ['an empty revision', { revision: '' }, true],
    ['the model in another case', { model: 'Org/NAME' }, true],
    ['another model', { model: 'org/other' }, false],
    ['the same precision', { precision: 'float16' }, true],
    ['another precision', { precision: '4bit' }, false],
    ['weights where the row names none', { weightType: 'Original' }, true],
  ])('%s: %j', (_, changes, fits) => {
    expect(joinOne(target(), aRequest({ path: 'request', ...changes })) === 'request').toBe(fits);
  });

  test('a row that names its weights takes no request for others', () => {
    const row = target({ weightType: 'Adapter' });
    expect(joinOne(row, aRequest({ weightType: 'Original' }))).toBeNull();
    expect(joinOne(row, aRequest({ path: 'adapter', weightType: 'Adapter' }))).toBe('adapter');
  });

  test('a branch belongs to the newest revision, a sha to its own', () => {
    const branch = aRequest({ path: 'branch', revision: 'main', submittedAt: '2025-01-01T00:00:00Z' });
    const sha = aRequest({ path: 'sha', revision: OTHER_SHA, submittedAt: '2024-01-01T00:00:00Z' });
    const rows = [
      target(),
      target({ revision: OTHER_SHA }, false),
      target({ revision: 'c'.repeat(40) }, false),
    ];
    const { requests, problems } = joinRequests(rows, [branch, sha]);
    expect(requests.map((request) => request?.path ?? null)).toEqual(['branch', 'sha', null]);
    expect(problems).toEqual([]);
  });

  test('the closer fit wins over the newer request', () => {
    const closer = aRequest({ path: 'closer', revision: SHA, submittedAt: '2023-01-01T00:00:00Z' });
    const branch = aRequest({ path: 'branch', revision: 'main', submittedAt: '2025-01-01T00:00:00Z' });
    const otherCase = aRequest({ path: 'case', model: 'ORG/name', revision: SHA, precision: 'float16' });
    expect(joinOne(target(), branch, otherCase, closer)).toBe('closer');
  });

  test('reports equally good requests, and takes the newest submitted', () => {
    const first = aRequest({ path: 'a.json', submittedAt: '2024-01-01T00:00:00Z' });
    const second = aRequest({ path: 'b.json', submittedAt: '2024-06-01T00:00:00Z' });
    const { requests, problems } = joinRequests([target()], [first, second]);
    expect(requests).toEqual([second]);
    expect(problems).toEqual([
      {
        severity: 'warning',
        dataset: 'requests',
        path: 'b.json',
        where: null,
        code: 'ambiguous-request',
        message: '2 requests fit org/name equally well: this one, and a.json.',
        remedy:
          'The newest submitted is shown with the row. Give the requests the sha they were evaluated at, or remove the others.',
      },
    ]);
  });

  test('the order of the requests does not matter', () => {
    const requests = ['c', 'a', 'b'].map((path) => aRequest({ path }));
    expect(joinRequests([target()], requests)).toEqual(joinRequests([target()], requests.toReversed()));
    expect(joinOne(target(), ...requests)).toBe('a');
  });
});
