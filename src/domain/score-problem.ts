import type { RawScore, Rejection, Source } from './evaluation.ts';
import type { Task } from './task.ts';

/** A doubt about a score, or its refusal. */
export interface ScoreProblem extends Rejection {
  severity: 'error' | 'warning';
}

/** The value was refused. */
export function outOfRange(task: Task, value: number, source: Source): ScoreProblem {
  const [low, high] = task.range ?? [null, null];
  return {
    ...placed(task, source),
    severity: 'error',
    code: 'score-out-of-range',
    message: `The score ${value} is outside the range ${low ?? '−∞'} to ${high ?? '∞'} of task \`${task.id}\`.`,
    remedy: `Check \`range\` of task \`${task.id}\` in leaderboard.yaml, or correct the file.`,
  };
}

/** The score stands, its standard error was refused. */
export function badStderr(task: Task, value: number | null, source: Source): ScoreProblem {
  return {
    ...placed(task, source),
    severity: 'warning',
    code: 'stderr-unusable',
    message: `The standard error ${value ?? 'null'} of task \`${task.id}\` is not a number from 0 up, so it was left out.`,
    remedy: `Check \`stderr\` or \`ci95\` of task \`${task.id}\` in leaderboard.yaml, or correct the file.`,
  };
}

/** Where file and config contradict each other about the direction or the shots. */
export function disagreements(task: Task, raw: RawScore, source: Source): ScoreProblem[] {
  const problems: ScoreProblem[] = [];
  if (raw.higherIsBetter !== null && raw.higherIsBetter !== task.higherIsBetter) {
    const words = (isHigher: boolean) => (isHigher ? 'higher is better' : 'lower is better');
    problems.push({
      ...placed(task, source),
      severity: 'warning',
      code: 'direction-disagrees',
      message: `The file says that ${words(raw.higherIsBetter)}, the config that ${words(task.higherIsBetter)} in task \`${task.id}\`.`,
      remedy: `The config was followed. Check \`higher_is_better\` of task \`${task.id}\` in leaderboard.yaml.`,
    });
  }
  if (raw.shots !== null && task.fewShot !== null && raw.shots !== task.fewShot) {
    problems.push({
      ...placed(task, source),
      severity: 'warning',
      code: 'shots-disagree',
      message: `The file used ${raw.shots} few-shot examples, the config says ${task.fewShot} for task \`${task.id}\`.`,
      remedy: `The score is shown. Check \`few_shot\` of task \`${task.id}\` in leaderboard.yaml, or evaluate again.`,
    });
  }
  return problems;
}

function placed(task: Task, source: Source): Pick<ScoreProblem, 'path' | 'where'> {
  const key = task.metric === null ? `column "${task.key}"` : `results → ${task.key} → ${task.metric}`;
  return { path: source.path, where: source.line === null ? key : `line ${source.line}, ${key}` };
}
