import { buildBoard } from '../../../src/domain/build-board.ts';
import type { BoardInput } from '../../../src/domain/board.ts';
import type { ColumnOptions } from '../../../src/domain/column.ts';
import { NOTHING_STATED, type Evaluation, type RawScore } from '../../../src/domain/evaluation.ts';
import type { ModelType } from '../../../src/domain/model-type.ts';
import type { EvaluationRequest } from '../../../src/domain/request.ts';
import type { AverageOptions } from '../../../src/domain/ranking/average-options.ts';
import type { Task } from '../../../src/domain/task.ts';

/** A task of accuracies in [0, 1]. */
export function aTask(changes: Partial<Task> = {}): Task {
  return {
    id: 'ifeval',
    label: 'IFEval',
    subtitle: null,
    key: changes.id ?? 'ifeval',
    metric: 'acc',
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
    range: [0, 1],
    higherIsBetter: true,
    baseline: null,
    weight: 1,
    group: null,
    link: null,
    ...changes,
  };
}

export function aRawScore(changes: Partial<RawScore> = {}): RawScore {
  return {
    key: 'ifeval',
    metric: 'acc',
    value: 0.5,
    missing: null,
    found: null,
    ...NOTHING_STATED,
    ...changes,
  };
}

interface EvaluationChanges extends Partial<Omit<Evaluation, 'entry' | 'source' | 'scores'>> {
  model?: string;
  revision?: string | null;
  precision?: string | null;
  weightType?: string | null;
  path?: string;
  line?: number | null;
  /** Values of `acc` by task key, or whole scores. */
  scores?: Record<string, number> | RawScore[];
}

export function anEvaluation(changes: EvaluationChanges = {}): Evaluation {
  const { model = 'org/name', revision = null, precision = null, weightType = null, ...others } = changes;
  const { path = `${model}/results.json`, line = null, scores = { ifeval: 0.5 }, ...rest } = others;
  return {
    runAt: null,
    metadata: {},
    format: 'demo',
    harness: null,
    ...rest,
    entry: { model, revision, precision, weightType },
    source: { path, oid: null, line },
    scores: Array.isArray(scores)
      ? scores
      : Object.entries(scores).map(([key, value]) => aRawScore({ key, value })),
  };
}

interface RequestChanges extends Partial<Omit<EvaluationRequest, 'entry'>> {
  model?: string;
  revision?: string | null;
  precision?: string | null;
  weightType?: string | null;
}

export function aRequest(changes: RequestChanges = {}): EvaluationRequest {
  const { model = 'org/name', revision = null, precision = null, weightType = null, ...rest } = changes;
  return {
    baseModel: null,
    status: 'finished',
    statusText: 'FINISHED',
    submittedAt: null,
    startedAt: null,
    modelType: null,
    isPrivate: false,
    sender: null,
    reason: null,
    log: null,
    metadata: {},
    raw: {},
    path: `${model}_eval_request.json`,
    oid: null,
    ...rest,
    entry: { model, revision, precision, weightType },
  };
}

export function aColumn(key: string, changes: Partial<ColumnOptions> = {}): ColumnOptions {
  return {
    key,
    label: null,
    subtitle: null,
    description: null,
    type: null,
    decimals: null,
    isDefault: true,
    ...changes,
  };
}

export function anAverage(changes: Partial<AverageOptions> = {}): AverageOptions {
  return { method: 'mean', missing: 'strict', minCoverage: 1, normalised: false, ...changes };
}

export const MODEL_TYPES: ModelType[] = [
  { id: 'pretrained', label: 'Pretrained', glyph: 'ring', match: ['🟢', 'pretrained'] },
  { id: 'continued', label: 'Continued', glyph: 'square', match: ['🟩', 'continuously pretrained'] },
  { id: 'fine-tuned', label: 'Fine-tuned', glyph: 'disc', match: ['🔶', 'fine-tuned', 'finetuned'] },
  { id: 'instruct', label: 'Instruction-tuned', glyph: 'disc', match: ['⭕', 'instruction-tuned'] },
  { id: 'rl', label: 'RL-tuned', glyph: 'diamond', match: ['🟦', 'rl-tuned'] },
  { id: 'chat', label: 'Chat', glyph: 'triangle', match: ['💬', 'chat'] },
  { id: 'unknown', label: 'Unknown', glyph: 'dash', match: ['?', '❓', 'unknown', 'other'] },
];

export function anInput(changes: Partial<BoardInput> = {}): BoardInput {
  const folder = {
    kind: 'folder',
    location: 'results',
    revision: null,
    committedAt: null,
    url: null,
  } as const;
  return {
    title: 'A board',
    description: '',
    links: [],
    tasks: [aTask()],
    average: anAverage(),
    columns: [],
    filters: [],
    presets: [],
    modelTypes: MODEL_TYPES,
    modelFacts: [],
    hubModels: new Map(),
    flags: [],
    references: [],
    history: { days: 30, months: 24, at: [] },
    published: null,
    fateOf: (path) => `${path} is gone.`,
    marks: [],
    revisions: 'newest',
    evaluations: [],
    requests: [],
    sources: { results: folder, requests: null },
    ...changes,
  };
}

export function aBoard(changes: Partial<BoardInput> = {}) {
  return buildBoard(anInput(changes)).board;
}
