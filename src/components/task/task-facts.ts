import { formatPlain } from '../../domain/number-format.ts';
import { displayFactor, type Task } from '../../domain/task.ts';

/** What the config says about a task, as names and values to show; only what is known. */
export function taskFacts(task: Task): [name: string, value: string][] {
  const metric = task.metricLabel ?? task.metric;
  const facts: [string, string | null][] = [
    ['Metric', metric],
    ['Direction', task.higherIsBetter ? 'Higher is better ↑' : 'Lower is better ↓'],
    ['Range', rangeText(task)],
    ['Guessing', task.baseline === null ? null : formatPlain(task.baseline * displayFactor(task), 1)],
    ['Shots', task.fewShot === null ? null : task.fewShot === 0 ? 'Zero-shot' : `${task.fewShot}-shot`],
    [
      'Weight',
      task.weight === 1 ? null : task.weight === 0 ? '0, not in the average' : formatPlain(task.weight),
    ],
  ];
  return facts.flatMap(([name, value]) => (value === null ? [] : [[name, value]]));
}

/** `0 to 100`, in display units; null where no range is known. */
export function rangeText(task: Task): string | null {
  if (task.range === null) return null;
  const [low, high] = task.range.map((end) =>
    end === null ? null : formatPlain(end * displayFactor(task), 1),
  );
  if (low !== null && high !== null) return `${low} to ${high}`;
  if (low !== null) return `${low} or more`;
  return high === null ? null : `${high} or less`;
}
