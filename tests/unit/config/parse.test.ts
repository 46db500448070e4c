import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/config/parse.ts';
import { findModelType } from '../../../src/domain/model-type.ts';

const least = `title: Board
datasets: { results: { folder: results } }
tasks: [{ id: ifeval, key: leaderboard_ifeval }]
`;

function parse(lines: string) {
  return parseConfig(least + lines, '/boards/mine/leaderboard.yaml');
}

describe('parseConfig', () => {
  it('fills a short config up with defaults', () => {
    const { modelTypes, flags, ...config } = parse('');
    expect(config).toEqual({
      title: 'Board',
      description: '',
      url: null,
      language: 'en',
      links: [],
      datasets: {
        results: {
          kind: 'folder',
          folder: '/boards/mine/results',
          location: 'results',
          include: [],
          exclude: [],
        },
        requests: null,
      },
      tasks: [
        {
          id: 'ifeval',
          label: 'ifeval',
          subtitle: null,
          key: 'leaderboard_ifeval',
          metric: null,
          metricLabel: null,
          stderr: null,
          ci95: null,
          scale: 1,
          transform: null,
          alternatives: [],
          subtasks: { except: [], count: null, weight: 'equal', baselines: {} },
          isProportion: false,
          samples: null,
          description: null,
          fewShot: null,
          range: null,
          higherIsBetter: true,
          baseline: null,
          weight: 1,
          group: null,
          link: null,
        },
      ],
      average: { method: 'mean', missing: 'strict', minCoverage: 1, normalised: false },
      table: null,
      revisions: 'newest',
      columns: [],
      filters: [],
      presets: [],
      modelFacts: [],
      askHub: { aboutModels: false, refreshHours: 24 },
      references: [],
      views: [],
      history: { days: 30, months: 24, at: [], revisions: [] },
      charts: null,
      cite: { authors: [], bibtex: null },
      marks: [],
      pages: null,
      guard: { rows: 0.1, models: 0.1, tasks: 0, scores: 0.1, median: 0.2, rejected: 0.1 },
      submission: null,
      deploy: {
        space: null,
        rebuildHours: null,
        card: {
          title: null,
          emoji: '🏆',
          colorFrom: 'indigo',
          colorTo: 'blue',
          shortDescription: null,
          thumbnail: null,
          license: null,
          tags: [],
          datasets: [],
          models: [],
        },
      },
    });
    expect(flags.map(({ id }) => id)).toEqual([
      'verified',
      'self-reported',
      'contaminated',
      'incomplete',
      'deleted',
      'licence',
    ]);
    expect(modelTypes.map(({ id, glyph }) => `${id} ${glyph}`)).toEqual([
      'pretrained disc',
      'continuously-pretrained triangle',
      'fine-tuned diamond',
      'instruction-tuned ring',
      'rl-tuned square',
      'chat bubble',
      'merge cross',
      'multimodal star',
      'unknown dash',
    ]);
  });

  it('writes the kinds of models in requests as the template does', () => {
    const { submission, modelTypes } = parse('submission: { door: closed, closed: No }');
    const written = submission?.modelTypes.map((type) => type.written) ?? [];
    expect(written).toEqual([
      '🟢 : pretrained',
      '🟩 : continuously pretrained',
      '🔶 : fine-tuned',
      '⭕ : instruction-tuned',
      '🟦 : RL-tuned',
      '💬 : chat',
      '🤝 : merge',
      '🌸 : multimodal',
      '❓ : unknown',
    ]);
    expect(written.map((text) => findModelType(text, modelTypes)?.id)).toEqual(
      modelTypes.map(({ id }) => id),
    );
  });

  it('takes a Hub dataset at its main branch, whole', () => {
    const text = least.replace('folder: results', 'hub: org/results');
    expect(parseConfig(text, 'leaderboard.yaml').datasets.results).toEqual({
      kind: 'hub',
      repo: 'org/results',
      revision: 'main',
      path: '',
      include: [],
      exclude: [],
    });
  });

  it('takes a key that is left empty as left out', () => {
    const keys =
      'description url links average table revisions columns filters model_types views marks pages';
    const empty = keys.split(' ').map((key) => `${key}:`);
    expect(parse(empty.join('\n'))).toEqual(parse(''));
    expect(parse('average: { method: null, missing: }').average).toEqual({
      method: 'mean',
      missing: 'strict',
      minCoverage: 1,
      normalised: false,
    });
  });

  it.each([
    ['CRLF line ends', (text: string) => text.replaceAll('\n', '\r\n')],
    ['a byte order mark', (text: string) => `\uFEFF${text}`],
    ['no line end at its end', (text: string) => text.trimEnd()],
    ['tabs behind values', (text: string) => text.replaceAll('\n', '\t\n')],
    [
      'JSON',
      () =>
        '{"title":"Board","datasets":{"results":{"folder":"results"}},"tasks":[{"id":"ifeval","key":"leaderboard_ifeval"}]}',
    ],
  ])('reads a file with %s', (_, change) => {
    expect(parseConfig(change(least), '/boards/mine/leaderboard.yaml')).toEqual(parse(''));
  });

  it('knows anchors, references and merged mappings', () => {
    const config = parseConfig(
      `title: &title Board
description: *title
datasets: { results: { folder: results } }
tasks:
  - &first { id: a, key: a, metric: acc, range: [0, 1], weight: 2 }
  - { <<: *first, id: b, key: b }
`,
      'leaderboard.yaml',
    );
    expect(config.description).toBe('Board');
    expect(config.tasks.map(({ id, metric, range, weight }) => ({ id, metric, range, weight }))).toEqual([
      { id: 'a', metric: 'acc', range: [0, 1], weight: 2 },
      { id: 'b', metric: 'acc', range: [0, 1], weight: 2 },
    ]);
  });

  it('takes any text where text is shown, and any key where keys of files are named', () => {
    const strange = '<script>alert(1)</script>\u202E =1+1 \u0000 ../.. constructor';
    const config = parse(`columns: [__proto__, constructor, ${JSON.stringify(strange)}]`);
    expect(config.columns.map(({ key }) => key)).toEqual(['__proto__', 'constructor', strange]);
  });
});
