import { mergeEvaluations, type MergedEntry } from './merge.ts';
import type { Evaluation } from './evaluation.ts';
import type { Problem } from './report.ts';
import type { Task } from './task.ts';

/** A row to compare with, as the operator defines it. */
export interface ReferenceOptions {
  label: string;
  description: string | null;
  url: string | null;
  /** A model of the results; null where the config gives the scores. */
  model: string | null;
  /** By task id, in the files' units; `baseline`: each task's. null where it is a model. */
  scores: Readonly<Record<string, number>> | 'baseline' | null;
}

/** What a row stands for that is shown and not ranked. */
export type Reference = Pick<ReferenceOptions, 'label' | 'description' | 'url'>;

export interface ReferenceEntry {
  reference: Reference;
  merged: MergedEntry;
  /** Whether it is a model of the results, with a page of its own. */
  isModel: boolean;
}

/** The entries that are references: those among `rows` that the config names, and those whose scores it gives. */
export function findReferences(
  references: readonly ReferenceOptions[],
  rows: readonly MergedEntry[],
  tasks: readonly Task[],
): { entries: ReferenceEntry[]; problems: Problem[] } {
  const entries: ReferenceEntry[] = [];
  const problems: Problem[] = [];
  for (const { label, description, url, model, scores } of references) {
    const reference = { label, description, url };
    if (model !== null) {
      const found = rows.filter(({ entry }) => entry.model.toLowerCase() === model.toLowerCase());
      entries.push(...found.map((merged) => ({ reference, merged, isModel: true })));
      if (found.length === 0) problems.push(unknownModel(label, model));
      continue;
    }
    const made = mergeEvaluations([evaluationOf(label, scores ?? {}, tasks)], tasks, 'newest');
    entries.push(...made.rows.map((merged) => ({ reference, merged, isModel: false })));
    problems.push(
      ...made.problems.map((problem) => ({ ...problem, where: `references → ${label}` })),
      ...unknownTasks(label, scores, tasks),
    );
  }
  return { entries, problems };
}

/** The file that gives the scores of a reference which is no model. */
export const CONFIG_FILE = 'leaderboard.yaml';

function evaluationOf(
  label: string,
  scores: Readonly<Record<string, number>> | 'baseline',
  tasks: readonly Task[],
): Evaluation {
  const valueOf = (task: Task) => (scores === 'baseline' ? task.baseline : (scores[task.id] ?? null));
  return {
    entry: { model: label, revision: null, precision: null, weightType: null },
    runAt: null,
    scores: tasks.flatMap((task) => {
      const value = valueOf(task);
      return value === null ? [] : [{ ...NOTHING_MORE, key: task.key, metric: task.metric, value }];
    }),
    metadata: {},
    source: { path: CONFIG_FILE, oid: null, line: null },
    format: 'config',
    harness: null,
  };
}

const NOTHING_MORE = {
  missing: null,
  found: null,
  stderr: null,
  stderrKey: null,
  shots: null,
  samples: null,
  higherIsBetter: null,
};

function unknownModel(label: string, model: string): Problem {
  return {
    ...placeOf(label),
    code: 'reference-model-unknown',
    message: `The reference \`${label}\` names the model ${model}, of which there are no results.`,
    remedy: 'Correct the name as the result files have it, give `scores` instead, or take the reference out.',
  };
}

function unknownTasks(label: string, scores: ReferenceOptions['scores'], tasks: readonly Task[]): Problem[] {
  if (scores === null || scores === 'baseline') return [];
  const known = new Set(tasks.map(({ id }) => id));
  return Object.keys(scores)
    .filter((id) => !known.has(id))
    .map((id) => ({
      ...placeOf(label),
      code: 'reference-task-unknown',
      message: `The reference \`${label}\` has a score for \`${id}\`, which is no task of this board.`,
      remedy: `Use the \`id\` of a task: ${[...known].slice(0, 8).join(', ')}${known.size > 8 ? ', …' : ''}.`,
    }));
}

function placeOf(label: string): Pick<Problem, 'severity' | 'dataset' | 'path' | 'where'> {
  return { severity: 'warning', dataset: 'results', path: CONFIG_FILE, where: `references → ${label}` };
}
