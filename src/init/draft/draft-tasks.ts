import type { Evaluation } from '../../domain/evaluation.ts';
import { keyFamilies } from '../../domain/survey/key-families.ts';
import { bareName } from '../../domain/survey/key-names.ts';
import { surveyScores, type SurveyedKey, type SurveyedMetric } from '../../domain/survey/survey.ts';
import { MARGIN } from '../../domain/table-mapping.ts';
import { draftTask, type KeyFacts } from './draft-task.ts';
import type { TaskDraft } from './draft.ts';
import { roleOf } from './key-roles.ts';
import { labelOfBenchmark } from './known-names.ts';
import { createModelIndex } from './model-index.ts';
import { withOwnIds } from './task-ids.ts';

export interface DraftedTasks {
  tasks: TaskDraft[];
  /** Possible tasks of too few models, or beyond what a table can show. */
  more: TaskDraft[];
}

/** Keys of so many members that each of them is hardly a task of its own. */
const MIN_FAMILY = 10;
/** A task has numbers of at least this share of the models that the commonest task has. */
const MIN_SHARE = 0.2;
const MAX_TASKS = 60;

/**
 * Drafts the tasks of a board: for each key the metric that it is probably ranked by. Keys that a group or a mean
 * stands for are left out, large families become the subtasks of one task, and columns of tables that are facts, places
 * or averages are none.
 */
export function draftTasks(evaluations: readonly Evaluation[]): DraftedTasks {
  const index = createModelIndex(evaluations);
  const columns = columnsAlone(evaluations);
  const survey = surveyScores(evaluations);
  const keys = new Map(survey.map((each) => [each.key, each]));
  const candidates = survey.filter((each) => !columns.has(each.key) || roleOf(each) === 'task');
  const facts = merge(withoutMembers(candidates)).map(({ key, metrics, members }): KeyFacts => ({
    key,
    metrics,
    modelsWith: (metric) => index.modelsWith(members ?? [key], metric),
    subtasks: members?.length ?? null,
  }));
  const found = withOtherNames(facts.flatMap((each) => draftTask(each) ?? [])).map((task) => ({
    ...task,
    models: task.keys.length === 1 ? task.models : index.modelsWith(task.keys, task.metric),
    ...errorColumns(task.keys[0] ?? '', keys),
  }));
  const drafts = withOwnIds(found);
  const most = Math.max(0, ...drafts.map(({ models }) => models));
  const isCommon = ({ models }: TaskDraft) => models >= most * MIN_SHARE;
  const tasks = drafts.filter(isCommon).slice(0, MAX_TASKS);
  return { tasks, more: drafts.filter((task) => !tasks.includes(task)) };
}

/** The keys that only tables have. */
function columnsAlone(evaluations: readonly Evaluation[]): ReadonlySet<string> {
  const isTable = ({ format }: Evaluation) => format === 'table';
  const keysOf = (some: readonly Evaluation[]) =>
    new Set(some.flatMap(({ scores }) => scores.map(({ key }) => key)));
  const others = keysOf(evaluations.filter((each) => !isTable(each)));
  return new Set([...keysOf(evaluations.filter(isTable))].filter((key) => !others.has(key)));
}

/** Without the keys that another stands for: `mmlu_law` where there is `mmlu`, and the sum of all tasks. */
function withoutMembers(keys: readonly SurveyedKey[]): SurveyedKey[] {
  const single = keys.filter(({ key }) => keys.length === 1 || !MEAN_OF_ALL.test(key));
  const names = new Set(single.map(({ key }) => key));
  const membersOf = new Map<string, string[]>();
  for (const { key } of single) {
    if (labelOfBenchmark(bareName(key)) !== null) continue;
    for (const whole of wholesOf(key)) {
      if (names.has(whole)) membersOf.set(whole, [...(membersOf.get(whole) ?? []), key]);
    }
  }
  const members = [...membersOf].flatMap(([whole, list]) =>
    list.filter(
      (key) => list.length >= MIN_MEMBERS || MEAN_OF_MEMBERS.test(whole) || key.startsWith(`${whole}/`),
    ),
  );
  const isMember = new Set(members);
  return single.filter(({ key }) => !isMember.has(key));
}

const MEAN_OF_MEMBERS = /:_average(?:\|\d+)?$/;
const MEAN_OF_ALL = /^(?:all|average|leaderboard)$/i;
/** Fewer are rather tasks with names that begin alike: `math` and `math_hard`. */
const MIN_MEMBERS = 3;

/** The keys that may stand for one: what is before each of its separators, with its shots behind. */
function* wholesOf(key: string): Iterable<string> {
  const shots = /\|\d+$/.exec(key)?.[0] ?? '';
  const name = key.slice(0, key.length - shots.length);
  for (const { index } of name.matchAll(/[_:/.,-]/g)) {
    const begin = name.slice(0, index);
    yield begin + shots;
    if (name.slice(index + 1) !== '_average') yield `${begin}:_average${shots}`;
  }
}

interface Merged {
  key: string;
  metrics: readonly SurveyedMetric[];
  /** Of a family; null for a key that stands for itself. */
  members: string[] | null;
}

function merge(keys: readonly SurveyedKey[]): Merged[] {
  const byKey = new Map(keys.map((each) => [each.key, each]));
  const { families } = keyFamilies([...byKey.keys()]);
  const familyOf = new Map<string, { pattern: string; members: SurveyedKey[] }>();
  for (const { pattern, keys: members } of families) {
    const surveys = members.flatMap((key) => byKey.get(key) ?? []);
    // A board of one family has its tasks in it.
    if (members.length < MIN_FAMILY || members.length > keys.length - 2 || !haveOneMetric(surveys)) continue;
    for (const key of members) familyOf.set(key, { pattern, members: surveys });
  }
  const merged: Merged[] = [];
  const done = new Set<string>();
  for (const { key, metrics } of keys) {
    const family = familyOf.get(key);
    if (family === undefined) merged.push({ key, metrics, members: null });
    else if (!done.has(family.pattern)) {
      done.add(family.pattern);
      merged.push({
        key: family.pattern,
        metrics: family.members.map((member) => member.metrics).reduce(together),
        members: family.members.map((member) => member.key),
      });
    }
  }
  return merged;
}

function haveOneMetric(keys: readonly SurveyedKey[]): boolean {
  const [first, ...others] = keys.map(({ metrics }) => new Set(metrics.map(({ metric }) => metric)));
  return [...(first ?? [])].some((metric) => others.every((names) => names.has(metric)));
}

function together(a: readonly SurveyedMetric[], b: readonly SurveyedMetric[]): SurveyedMetric[] {
  return a.flatMap((one) => {
    const other = b.find(({ metric }) => metric === one.metric);
    if (other === undefined) return [];
    const agreed = <Value>(x: Value | null, y: Value | null) => (Object.is(x, y) ? x : null);
    return {
      ...one,
      count: one.count + other.count,
      missing: one.missing + other.missing,
      min: Math.min(one.min, other.min),
      max: Math.max(one.max, other.max),
      beyondOne: one.beyondOne + other.beyondOne,
      hasStderr: one.hasStderr && other.hasStderr,
      shots: agreed(one.shots, other.shots),
      higherIsBetter: agreed(one.higherIsBetter, other.higherIsBetter),
      range: JSON.stringify(one.range) === JSON.stringify(other.range) ? one.range : null,
      samples: agreed(one.samples, other.samples),
    };
  });
}

/** One task of those that are the same but for what stands before the name, as older and newer files have it. */
function withOtherNames(tasks: readonly TaskDraft[]): TaskDraft[] {
  const byName = new Map<string, TaskDraft>();
  for (const task of tasks) {
    const { metric, fewShot, range, higherIsBetter, keys } = task;
    const [key = ''] = keys;
    const isAlone = metric === null || key.includes('*');
    const name = JSON.stringify([isAlone ? key : bareName(key), metric, fewShot, range, higherIsBetter]);
    const same = byName.get(name);
    byName.set(name, same === undefined ? task : { ...same, keys: [...same.keys, ...keys] });
  }
  return [...byName.values()];
}

function errorColumns(
  key: string,
  keys: ReadonlyMap<string, SurveyedKey>,
): Pick<TaskDraft, 'ci95' | 'margin'> {
  const has = (name: string) => keys.get(name)?.metrics.some(({ count }) => count > 0) === true;
  const ci95 = [`${key}_ci95`, `${key} ci95`, `${key}_ci`].find(has) ?? null;
  return { ci95, margin: ci95 === null && has(key + MARGIN) ? key + MARGIN : null };
}
