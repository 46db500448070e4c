import { describe, expect, it, test } from 'vitest';
import { toBreadcrumbs } from '../../../src/api/json-ld/breadcrumbs.ts';
import { toDatasetJsonLd } from '../../../src/api/json-ld/dataset.ts';
import { jsonLdText } from '../../../src/api/json-ld/json-ld-text.ts';
import { licenseOf } from '../../../src/api/json-ld/license.ts';
import { readSiteAddress } from '../../../src/domain/site-address.ts';
import { aBoard, anEvaluation, aTask } from '../domain/samples.ts';

const site = readSiteAddress('https://org.github.io/board');
const revision = '1'.repeat(40);
const hubSource = {
  kind: 'hub',
  location: 'org/results',
  revision,
  committedAt: '2026-04-20T06:00:00.000Z',
  url: `https://hub.example/datasets/org/results/tree/${revision}/folder`,
} as const;
const tasks = [
  aTask({ label: 'IFEval', range: [0, 1], description: 'Follows instructions.', metricLabel: 'accuracy' }),
];

describe('a board of the Hub as a data set', () => {
  const board = aBoard({
    title: 'Board',
    description: 'Short.',
    tasks,
    evaluations: [anEvaluation({ runAt: '2026-03-01T00:00:00Z' })],
    sources: { results: hubSource, requests: null },
  });

  it('says where it is, what it is made of, and what is measured', () => {
    expect(toDatasetJsonLd(board, site, { license: 'mit' })).toEqual({
      '@context': 'https://schema.org',
      '@type': 'Dataset',
      name: 'Board',
      description:
        'Short. A leaderboard of machine-learning models, ranked by their scores in these tasks: IFEval. 1 model on 1 task. First: org/name, average 50.0. Data of 1 March 2026.',
      inLanguage: 'en',
      '@id': 'https://org.github.io/board/',
      url: 'https://org.github.io/board/',
      identifier: 'https://org.github.io/board/',
      dateModified: '2026-04-20T06:00:00.000Z',
      version: revision,
      license: 'https://opensource.org/license/mit',
      isBasedOn: ['https://hub.example/datasets/org/results'],
      creator: { '@type': 'Organization', name: 'org', url: 'https://hub.example/org' },
      keywords: ['leaderboard', 'benchmark', 'model evaluation', 'IFEval'],
      isAccessibleForFree: true,
      variableMeasured: [
        {
          '@type': 'PropertyValue',
          name: 'IFEval',
          description: 'Follows instructions.',
          measurementTechnique: 'accuracy',
          minValue: 0,
          maxValue: 100,
          url: 'https://org.github.io/board/tasks/ifeval/',
        },
      ],
      distribution: [
        {
          '@type': 'DataDownload',
          encodingFormat: 'text/csv',
          contentUrl: 'https://org.github.io/board/api/board.csv',
        },
        {
          '@type': 'DataDownload',
          encodingFormat: 'application/json',
          contentUrl: 'https://org.github.io/board/api/board.json',
        },
      ],
    });
  });

  it('has a description of 50 to 5000 characters, whatever the operator wrote', () => {
    for (const description of ['', 'x', 'long words '.repeat(1000)]) {
      const json = toDatasetJsonLd(aBoard({ description, tasks: [] }), site, { license: null });
      const { length } = typeof json.description === 'string' ? json.description : '';
      expect(length).toBeGreaterThanOrEqual(50);
      expect(length).toBeLessThanOrEqual(5000);
    }
  });
});

test('a board of a folder, published nobody knows where, says only what is known', () => {
  const json = toDatasetJsonLd(aBoard({ tasks }), readSiteAddress(null), { license: 'other' });
  expect(Object.keys(json)).toEqual([
    '@context',
    '@type',
    'name',
    'description',
    'inLanguage',
    'keywords',
    'isAccessibleForFree',
    'variableMeasured',
    'distribution',
  ]);
  expect(JSON.stringify(json.distribution)).toContain('"api/board.csv"');
});

test.each([
  ['apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0'],
  ['CC-BY-4.0', 'https://creativecommons.org/licenses/by/4.0/'],
  ['cc-by-nc-sa-3.0', 'https://creativecommons.org/licenses/by-nc-sa/3.0/'],
  ['cc0-1.0', 'https://creativecommons.org/publicdomain/zero/1.0/'],
  ['constructor', { '@type': 'CreativeWork', name: 'constructor' }],
  ['our-own', { '@type': 'CreativeWork', name: 'our-own' }],
  ['other', null],
  [null, null],
])('the licence %s', (id, license) => {
  expect(licenseOf(id)).toEqual(license);
});

test('breadcrumbs lead from the front page, and are left out where addresses are not known', () => {
  const crumbs = [
    { name: 'Board', path: '' },
    { name: 'org/name', path: 'models/org/name/' },
  ];
  expect(toBreadcrumbs(site, crumbs)?.itemListElement).toMatchObject([
    { position: 1, item: 'https://org.github.io/board/' },
    { position: 2, item: 'https://org.github.io/board/models/org/name/' },
  ]);
  expect(toBreadcrumbs(readSiteAddress(null), crumbs)).toBeNull();
});

test('no text ends the script that it stands in', () => {
  const text = jsonLdText({ name: '</script><script>alert(1)</script><!--' });
  expect(text).not.toContain('<');
  expect(JSON.parse(text)).toEqual({ name: '</script><script>alert(1)</script><!--' });
});
