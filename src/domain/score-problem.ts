import { convert, isConverted, isReversed } from './binding/convert.ts';
import type { RawScore, Rejection, Source } from './evaluation.ts';
import type { Task, TaskSource } from './task.ts';

/** A doubt about a score, or its refusal. */
export interface ScoreProblem extends Rejection {
  severity: 'error' | 'warning';
}

interface Doubtful {
  task: Task;
  source: TaskSource;
  raw: RawScore;
  evaluation: { source: Source };
}

/** The value, in the task's units, was refused; NaN for a number without a logarithm. */
export function outOfRange(doubtful: Doubtful, value: number): ScoreProblem {
  const { task, source, raw } = doubtful;
  const [low, high] = task.range ?? [null, null];
  const text = isConverted(source) ? `${raw.value} in the file, ${value} after conversion,` : value;
  const hasNone = Number.isNaN(value);
  return {
    ...placed(doubtful),
    severity: 'error',
    code: 'score-out-of-range',
    message: hasNone
      ? `The score ${raw.value} has no logarithm, which \`transform\` of task \`${task.id}\` asks for.`
      : `The score ${text} is outside the range ${low ?? '−∞'} to ${high ?? '∞'} of task \`${task.id}\`.`,
    remedy: `Check \`${hasNone ? 'transform' : 'range'}\` of task \`${task.id}\` in leaderboard.yaml, or correct the file.`,
  };
}

/** The score stands, its standard error was refused. */
export function badStderr(doubtful: Doubtful, value: number | null): ScoreProblem {
  const { task } = doubtful;
  return {
    ...placed(doubtful),
    severity: 'warning',
    code: 'stderr-unusable',
    message: `The standard error ${value ?? 'null'} of task \`${task.id}\` is not a number from 0 up, so it was left out.`,
    remedy: `Check \`stderr\` or \`ci95\` of task \`${task.id}\` in leaderboard.yaml, or correct the file.`,
  };
}

/** Where file and config contradict each other about the direction, the shots or the range. */
export function disagreements(doubtful: Doubtful): ScoreProblem[] {
  const { task, source, raw } = doubtful;
  const problems: ScoreProblem[] = [];
  const stated = raw.higherIsBetter === null ? null : raw.higherIsBetter !== isReversed(source);
  if (stated !== null && stated !== task.higherIsBetter) {
    const words = (isHigher: boolean) => (isHigher ? 'higher is better' : 'lower is better');
    const converted = isReversed(source) ? ' (after conversion)' : '';
    problems.push({
      ...placed(doubtful),
      severity: 'warning',
      code: 'direction-disagrees',
      message: `The file says that ${words(stated)}${converted}, the config that ${words(task.higherIsBetter)} in task \`${task.id}\`.`,
      remedy: `The config was followed. Check \`higher_is_better\` of task \`${task.id}\` in leaderboard.yaml.`,
    });
  }
  if (raw.shots !== null && task.fewShot !== null && raw.shots !== task.fewShot) {
    problems.push({
      ...placed(doubtful),
      severity: 'warning',
      code: 'shots-disagree',
      message: `The file used ${raw.shots} few-shot examples, the config says ${task.fewShot} for task \`${task.id}\`.`,
      remedy: `The score is shown. Check \`few_shot\` of task \`${task.id}\` in leaderboard.yaml, or evaluate again.`,
    });
  }
  const range = statedRange(doubtful);
  if (range !== null && task.range !== null && range.some((end, index) => end !== task.range?.[index])) {
    problems.push({
      ...placed(doubtful),
      severity: 'warning',
      code: 'range-disagrees',
      message: `The file says that scores of task \`${task.id}\` are from ${range.join(' to ')}, the config says ${task.range.map((end) => end ?? 'any').join(' to ')}.`,
      remedy: `The config was followed. Check \`range\` of task \`${task.id}\` in leaderboard.yaml, or give it a \`scale\`.`,
    });
  }
  return problems;
}

/** The range that the file states, in the task's units; null without two ends. */
function statedRange({ source, raw }: Doubtful): [number, number] | null {
  const [low, high] = raw.range ?? [null, null];
  if (low === null || high === null || source.transform === 'log') return null;
  const ends = [convert(low, source), convert(high, source)].sort((a, b) => a - b);
  return [ends[0] ?? low, ends[1] ?? high];
}

function placed({ raw, evaluation: { source } }: Doubtful): Pick<ScoreProblem, 'path' | 'where'> {
  const key = raw.metric === null ? `column "${raw.key}"` : `results → ${raw.key} → ${raw.metric}`;
  return { path: source.path, where: source.line === null ? key : `line ${source.line}, ${key}` };
}
