import * as words from '#words/task.ts';
import { formatPlain } from '../../domain/number-format.ts';
import { displayFactor, type Task } from '../../domain/task.ts';

/** What the config says about a task, as names and values to show; only what is known. */
export function taskFacts(task: Task): [name: string, value: string][] {
  const metric = task.metricLabel ?? task.metric;
  const facts: [string, string | null][] = [
    [words.metric, metric],
    [words.direction, task.higherIsBetter ? words.higherIsBetter : words.lowerIsBetter],
    [words.range, rangeText(task)],
    [words.guessing, task.baseline === null ? null : formatPlain(task.baseline * displayFactor(task), 1)],
    [words.shots, task.fewShot === null ? null : words.shotCount(task.fewShot)],
    [
      words.weight,
      task.weight === 1 ? null : task.weight === 0 ? words.weightOfNone : formatPlain(task.weight),
    ],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}

/** `0 to 100`, in display units; null where no range is known. */
export function rangeText(task: Task): string | null {
  if (task.range === null) return null;
  const text = (end: number | null) => (end === null ? null : formatPlain(end * displayFactor(task), 1));
  const [low, high] = [text(task.range[0]), text(task.range[1])];
  if (low !== null && high !== null) return words.between(low, high);
  if (low !== null) return words.orMore(low);
  return high === null ? null : words.orLess(high);
}
