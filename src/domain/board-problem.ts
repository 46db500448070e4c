import type { TaskBinding } from './binding/task-binding.ts';
import type { TaskFinder } from './binding/task-finder.ts';
import type { EnteringPlan } from './ranking/entering.ts';
import type { Evaluation } from './evaluation.ts';
import { byCodeUnit } from './order.ts';
import type { Problem } from './report.ts';
import type { Task } from './task.ts';

/** Problems of the board as a whole, which point at the config and not at a file. */
export function boardProblems(
  { impossible }: Pick<EnteringPlan, 'impossible'>,
  { finder }: Pick<TaskBinding, 'finder'>,
  evaluations: readonly Evaluation[],
): Problem[] {
  const { tasks } = finder;
  const problems = evaluations.length === 0 ? [] : withoutScores(finder, evaluations);
  const blamed = impossible?.tasks.flatMap((index) => tasks[index] ?? []) ?? [];
  if (impossible?.code === 'average-needs-range') {
    problems.push(
      ...blamed.map((task) => ({
        ...placeOf(task),
        code: impossible.code,
        message: `Task \`${task.id}\` is lower-is-better among higher-is-better ones and has no finite range, so it cannot be mirrored and no row has an average.`,
        remedy:
          'Give the task a `range` with both ends, or the weight 0, or choose an `average` that only counts places, such as `win_rate`.',
      })),
    );
  }
  if (impossible?.code === 'normalised-needs-range') {
    problems.push(
      ...blamed.map((task) => ({
        ...placeOf(task),
        code: impossible.code,
        message: `Task \`${task.id}\` has no finite best score above guessing, so it cannot be normalised and no row has an average.`,
        remedy:
          'Give the task a `range` whose better end is a number, and a `baseline` below it; or the weight 0; or leave `normalised` out.',
      })),
    );
  }
  if (impossible?.code === 'average-without-weight' && tasks.length > 0) {
    problems.push({
      ...placeOf(null),
      code: impossible.code,
      message: 'Every task has the weight 0, so no row has an average.',
      remedy: 'Give at least one task a `weight` above 0.',
    });
  }
  return problems;
}

const MAX_NAMED = 8;

function withoutScores(finder: TaskFinder, evaluations: readonly Evaluation[]): Problem[] {
  const seen = new Map<string, Set<string | null>>();
  const found = new Set<number>();
  for (const score of evaluations.flatMap(({ scores }) => scores)) {
    seen.set(score.key, (seen.get(score.key) ?? new Set()).add(score.metric));
    for (const place of finder.placesOf(score)) found.add(place.task);
  }
  return finder.tasks.flatMap((task, index): Problem[] =>
    found.has(index)
      ? []
      : [
          {
            ...placeOf(task),
            code: 'task-without-scores',
            message: `No file has a score for task \`${task.id}\`: ${reason(finder, index, seen)}`,
            remedy: 'Correct `key` and `metric` of the task, or remove it.',
          },
        ],
  );
}

function reason(
  finder: TaskFinder,
  index: number,
  seen: ReadonlyMap<string, ReadonlySet<string | null>>,
): string {
  const fitting = [...seen].filter(([key]) => finder.find(key).some(({ task }) => task === index));
  const places = [finder.tasks[index] ?? [], ...(finder.tasks[index]?.alternatives ?? [])].flat();
  if (fitting.length === 0) {
    const keys = named(places.map(({ key }) => key));
    return `none has the key ${keys}. Keys that occur: ${named([...seen.keys()])}.`;
  }
  const metrics = places.flatMap(({ metric }) => metric ?? []);
  const wanted = metrics.length === 0 ? 'no metric is asked for' : `none has the metric ${named(metrics)}`;
  const found = fitting.flatMap(([, all]) => [...all]).filter((metric) => metric !== null);
  const has = found.length === 0 ? 'the files have no metric there' : `metrics that occur: ${named(found)}`;
  return `under the key ${named(fitting.map(([key]) => key))} ${wanted}; ${has}.`;
}

function named(names: readonly string[]): string {
  const sorted = [...new Set(names)].sort(byCodeUnit);
  const shown = sorted.slice(0, MAX_NAMED).map((name) => `\`${name.slice(0, 80)}\``);
  const rest = sorted.length - shown.length;
  return [...shown, ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ') || 'none';
}

function placeOf(task: Task | null): Pick<Problem, 'severity' | 'dataset' | 'path' | 'where'> {
  const where = task === null ? 'tasks' : `tasks → ${task.id}`;
  return { severity: 'error', dataset: 'results', path: 'leaderboard.yaml', where };
}
