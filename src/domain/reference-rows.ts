import { isInRange, measure } from './binding/bind-score.ts';
import type { MergedEntry } from './merge.ts';
import type { Problem } from './report.ts';
import { NOT_EVALUATED, type Score } from './score.ts';
import type { Task } from './task.ts';

/** A row to compare with, as the operator defines it. */
export interface ReferenceOptions {
  label: string;
  description: string | null;
  url: string | null;
  /** A model of the results; null where the config gives the scores. */
  model: string | null;
  /** By task id, in the tasks' units; `baseline`: each task's. null where it is a model. */
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
    const { merged, problems: found } = mergedScores(label, scores ?? {}, tasks);
    if (merged !== null) entries.push({ reference, merged, isModel: false });
    problems.push(...found, ...unknownTasks(label, scores, tasks));
  }
  return { entries, problems };
}

/** The file that gives the scores of a reference which is no model. */
export const CONFIG_FILE = 'leaderboard.yaml';

/** The scores as if one file had given them; null where there are none. */
function mergedScores(
  label: string,
  scores: Readonly<Record<string, number>> | 'baseline',
  tasks: readonly Task[],
): { merged: MergedEntry | null; problems: Problem[] } {
  const problems: Problem[] = [];
  const given = tasks.map((task): Score => {
    const value = scores === 'baseline' ? task.baseline : (scores[task.id] ?? null);
    if (value === null) return NOT_EVALUATED;
    if (isInRange(value, task)) return { ...measure(task, value), source: CONFIG };
    problems.push(outOfRange(label, task, value));
    return { kind: 'missing', reason: 'out_of_range', found: String(value), source: CONFIG };
  });
  if (given.every((score) => score === NOT_EVALUATED)) return { merged: null, problems };
  const entry = { model: label, revision: null, precision: null, weightType: null };
  return { merged: { entry, evaluations: [], scores: given, runAt: null, isNewest: true }, problems };
}

const CONFIG = { path: CONFIG_FILE, oid: null, line: null };

function outOfRange(label: string, task: Task, value: number): Problem {
  const [low, high] = task.range ?? [null, null];
  return {
    ...placeOf(label),
    severity: 'error',
    code: 'score-out-of-range',
    message: `The score ${value} is outside the range ${low ?? '−∞'} to ${high ?? '∞'} of task \`${task.id}\`.`,
    remedy: `Check the score, or \`range\` of task \`${task.id}\`.`,
  };
}

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
