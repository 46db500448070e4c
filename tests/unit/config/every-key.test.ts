import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/config/parse.ts';

describe('parseConfig', () => {
  it('reads every key', () => {
    const config = parseConfig(
      `
title: Board
description: All of it.
url: https://example.org/board
language: de
links: [{ label: Paper, url: https://example.org/paper }]
datasets:
  results: { hub: org/results, revision: refs/pr/1, path: runs/, include: ["**/results_*.json"], exclude: [old/**] }
  requests: { hub: org/requests, path: queue/ }
tasks:
  - id: perplexity
    label: Perplexity
    subtitle: wikitext
    key: wikitext
    metric: word_perplexity,none
    metric_label: word perplexity
    stderr: word_perplexity_stderr,none
    description: How surprised the model is.
    few_shot: 0
    range: [1, null]
    higher_is_better: false
    baseline: 1
    weight: 0.5
    group: Language
    link: https://example.org/wikitext
  - id: mmlu
    key: [mmlu, "hendrycksTest-*"]
    metric: [acc_norm, "acc,none"]
    ci95: half
    scale: 100
    transform: one_minus
    alternatives: [{ key: "mmlu_*", metric: acc, stderr: se, scale: 2, transform: percent }, { ci95: wide }]
    subtasks: { count: 57, except: ["*_pro"], weight: samples, baselines: { "mmlu_*": 0.25 } }
  - { id: right, key: right, range: [0, 100], proportion: true, samples: 1319 }
average: { method: group_mean, missing: min_coverage, min_coverage: 0.5, normalised: true }
table: { model: Model, revision: Sha, precision: Dtype, weight_type: Weights, run_at: Date, rows: a.b, skip_rows: 1 }
revisions: all
columns: [license, { key: params, label: Size, subtitle: billion, description: Parameters., type: number, decimals: 1, default: false }]
filters: [model_type, { column: license, label: Licence, choices: [mit, { value: apache-2.0, label: Apache }, true, 7] }]
model_types: [{ id: base, label: Base Model, glyph: ring, match: [🧠, Base] }, { id: chat, label: Chat, glyph: disc }]
flags:
  - { id: leaked, label: Leaked, description: Seen., tone: bad, hidden: true, where: { leaked: true, data: [web, 1] } }
  - { id: partial, incomplete: true, models: [org/a, { model: org/b, revision: abc1234, precision: 8bit, reason: Old., url: https://example.org/b }] }
references:
  - { label: Human, description: Ten people., url: https://example.org/human, scores: { perplexity: 12 } }
  - { label: Last year, model: org/old }
  - { label: Guessing, scores: baseline }
views:
  - { id: small, title: Small, description: At most 7., tasks: [perplexity], where: { params: { max: 7 }, license: [mit, apache-2.0], open: true }, columns: [license], filters: [{ column: license }], average: { method: win_rate } }
  - { id: all }
history: { days: 7, months: 6, at: [2026-01-31, { day: 2026-02-28, title: As in the paper }, { revision: v1.0 }] }
charts: [{ x: params, y: perplexity, title: Size, log: true, x_lower_is_better: false }, { x: cost }]
cite: { authors: ["Doe, Jane"], bibtex: "@misc{x}" }
submission:
  door: worker
  client_id: abc
  worker: https://submit.example.org
  closed: Later.
  precisions: [bf16, 4bit]
  weight_types: [Original, Adapter]
  rules: { card: 0, license: false, licenses: [MIT], safetensors: false, config: false, tokenizer: false, architectures: [LlamaForCausalLM], max_params: { bf16: 80 }, base_model: false, gated: false, private: true, duplicates: false }
  quota: { person: any, org: 20, days: 30, exempt: [Staff] }
  blocked: [{ model: Org/Bad, reason: Trained on the test. }, { model: Spammer }]
presets: [{ label: Small, columns: [perplexity, params] }]
models: { ask_hub: true, refresh_hours: 168 }
marks: [{ note: val, mark: †, label: scored on the validation split }]
pages: [about, { file: how-to, title: How to }]
guard: { rows: 0.2, models: 0.25, tasks: 0.5, scores: 0, median: 1.5, rejected: 1 }
deploy:
  space: org/board
  rebuild_hours: 12
  card:
    title: Board
    emoji: 🥇
    color_from: pink
    color_to: gray
    short_description: How surprised models are
    thumbnail: https://example.org/board.png
    license: mit
    tags: [submission:automatic, test:public]
    datasets: [org/prompts]
    models: [org/judge]
`,
      '/boards/mine/leaderboard.yaml',
    );
    expect(config).toEqual({
      title: 'Board',
      description: 'All of it.',
      url: 'https://example.org/board',
      language: 'de',
      links: [{ label: 'Paper', url: 'https://example.org/paper' }],
      datasets: {
        results: {
          kind: 'hub',
          repo: 'org/results',
          revision: 'refs/pr/1',
          path: 'runs',
          include: ['**/results_*.json'],
          exclude: ['old/**'],
        },
        requests: {
          kind: 'hub',
          repo: 'org/requests',
          revision: 'main',
          path: 'queue',
          include: [],
          exclude: [],
        },
      },
      tasks: [
        {
          id: 'perplexity',
          label: 'Perplexity',
          subtitle: 'wikitext',
          key: 'wikitext',
          metric: 'word_perplexity,none',
          metricLabel: 'word perplexity',
          stderr: 'word_perplexity_stderr,none',
          ci95: null,
          scale: 1,
          transform: null,
          alternatives: [],
          subtasks: { except: [], count: null, weight: 'equal', baselines: {} },
          description: 'How surprised the model is.',
          fewShot: 0,
          range: [1, null],
          higherIsBetter: false,
          baseline: 1,
          weight: 0.5,
          group: 'Language',
          link: 'https://example.org/wikitext',
          isProportion: false,
          samples: null,
        },
        expect.objectContaining({
          id: 'mmlu',
          key: 'mmlu',
          metric: 'acc_norm',
          stderr: null,
          ci95: 'half',
          scale: 100,
          transform: 'one_minus',
          alternatives: [
            ...[
              { key: 'mmlu', metric: 'acc,none' },
              { key: 'hendrycksTest-*', metric: 'acc_norm' },
              { key: 'hendrycksTest-*', metric: 'acc,none' },
            ].map((place) => ({ ...place, stderr: null, ci95: 'half', scale: 100, transform: 'one_minus' })),
            { key: 'mmlu_*', metric: 'acc', stderr: 'se', ci95: null, scale: 2, transform: 'percent' },
            ...['mmlu', 'hendrycksTest-*'].flatMap((key) =>
              ['acc_norm', 'acc,none'].map((metric) => ({
                key,
                metric,
                stderr: null,
                ci95: 'wide',
                scale: 1,
                transform: null,
              })),
            ),
          ],
          subtasks: { count: 57, except: ['*_pro'], weight: 'samples', baselines: { 'mmlu_*': 0.25 } },
        }),
        expect.objectContaining({ id: 'right', range: [0, 100], isProportion: true, samples: 1319 }),
      ],
      average: { method: 'group_mean', missing: 'min_coverage', minCoverage: 0.5, normalised: true },
      table: {
        model: 'Model',
        revision: 'Sha',
        precision: 'Dtype',
        weightType: 'Weights',
        runAt: 'Date',
        rows: 'a.b',
        skipRows: 1,
      },
      revisions: 'all',
      modelFacts: [],
      askHub: { aboutModels: true, refreshHours: 168 },
      flags: [
        {
          id: 'leaked',
          label: 'Leaked',
          description: 'Seen.',
          tone: 'bad',
          isHidden: true,
          where: [
            { key: 'leaked', values: [true] },
            { key: 'data', values: ['web', 1] },
          ],
          isIncomplete: false,
          models: [],
        },
        {
          id: 'partial',
          label: 'partial',
          description: null,
          tone: 'neutral',
          isHidden: false,
          where: [],
          isIncomplete: true,
          models: [
            { model: 'org/a', revision: null, precision: null, reason: null, url: null },
            {
              model: 'org/b',
              revision: 'abc1234',
              precision: '8bit',
              reason: 'Old.',
              url: 'https://example.org/b',
            },
          ],
        },
      ],
      references: [
        {
          label: 'Human',
          description: 'Ten people.',
          url: 'https://example.org/human',
          model: null,
          scores: { perplexity: 12 },
        },
        { label: 'Last year', description: null, url: null, model: 'org/old', scores: null },
        { label: 'Guessing', description: null, url: null, model: null, scores: 'baseline' },
      ],
      submission: {
        door: { kind: 'worker', address: 'https://submit.example.org', clientId: 'abc' },
        precisions: ['bfloat16', '4bit'],
        weightTypes: ['Original', 'Adapter'],
        modelTypes: [
          { id: 'base', label: 'Base Model', written: '🧠 : Base' },
          { id: 'chat', label: 'Chat', written: 'Chat' },
        ],
        rules: {
          cardLength: 0,
          licenseRequired: false,
          licenses: ['mit'],
          safetensors: false,
          modelConfig: false,
          tokenizer: false,
          architectures: ['LlamaForCausalLM'],
          maxParams: { other: null, byPrecision: { bfloat16: 80 } },
          baseModel: false,
          gated: false,
          private: true,
          duplicates: false,
          quota: { days: 30, perPerson: null, perOrg: 20, exempt: ['staff'] },
          blocked: [
            { name: 'org/bad', reason: 'Trained on the test.' },
            { name: 'spammer', reason: null },
          ],
        },
      },
      presets: [{ label: 'Small', columns: ['task.perplexity', 'meta.params'] }],
      views: [
        {
          id: 'small',
          title: 'Small',
          description: 'At most 7.',
          tasks: ['perplexity'],
          where: [
            { key: 'params', min: null, max: 7 },
            { key: 'license', values: ['mit', 'apache-2.0'] },
            { key: 'open', values: [true] },
          ],
          columns: [
            {
              key: 'license',
              label: null,
              subtitle: null,
              description: null,
              type: null,
              decimals: null,
              isDefault: true,
            },
          ],
          filters: [{ key: 'license', label: null, choices: null }],
          average: { method: 'win_rate', missing: 'strict', minCoverage: 1, normalised: false },
        },
        {
          id: 'all',
          title: null,
          description: '',
          tasks: null,
          where: [],
          columns: null,
          filters: null,
          average: null,
        },
      ],
      history: {
        days: 7,
        months: 6,
        at: [
          { day: '2026-01-31', title: null },
          { day: '2026-02-28', title: 'As in the paper' },
        ],
        revisions: [{ revision: 'v1.0', title: null }],
      },
      charts: [
        { x: 'params', y: 'perplexity', title: 'Size', isLog: true, xLowerIsBetter: false },
        { x: 'cost', y: 'average', title: null, isLog: false, xLowerIsBetter: true },
      ],
      cite: { authors: ['Doe, Jane'], bibtex: '@misc{x}' },
      columns: [
        {
          key: 'license',
          label: null,
          subtitle: null,
          description: null,
          type: null,
          decimals: null,
          isDefault: true,
        },
        {
          key: 'params',
          label: 'Size',
          subtitle: 'billion',
          description: 'Parameters.',
          type: 'number',
          decimals: 1,
          isDefault: false,
        },
      ],
      filters: [
        { key: 'model_type', label: null, choices: null },
        {
          key: 'license',
          label: 'Licence',
          choices: [
            { value: 'mit', label: null },
            { value: 'apache-2.0', label: 'Apache' },
            { value: true, label: null },
            { value: 7, label: null },
          ],
        },
      ],
      modelTypes: [
        { id: 'base', label: 'Base Model', glyph: 'ring', match: ['🧠', 'base'] },
        { id: 'chat', label: 'Chat', glyph: 'disc', match: ['chat'] },
      ],
      marks: [{ note: 'val', mark: '†', label: 'scored on the validation split' }],
      pages: [
        { file: 'about', title: null },
        { file: 'how-to', title: 'How to' },
      ],
      guard: { rows: 0.2, models: 0.25, tasks: 0.5, scores: 0, median: 1.5, rejected: 1 },
      deploy: {
        space: 'org/board',
        rebuildHours: 12,
        card: {
          title: 'Board',
          emoji: '🥇',
          colorFrom: 'pink',
          colorTo: 'gray',
          shortDescription: 'How surprised models are',
          thumbnail: 'https://example.org/board.png',
          license: 'mit',
          tags: ['submission:automatic', 'test:public'],
          datasets: ['org/prompts'],
          models: ['org/judge'],
        },
      },
    });
  });
});
