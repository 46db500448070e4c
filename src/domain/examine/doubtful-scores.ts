import type { Row } from '../board.ts';
import type { Measured } from '../score.ts';
import type { Task } from '../task.ts';
import { counted, namedFew, type Finding } from './finding.ts';

interface Scored {
  model: string;
  score: Measured;
}

/** Fewer rows say nothing about what is usual. */
const MIN_ROWS = 4;
/** Where some scores are of 0–1 and others of 0–100, none is between 1 and this. */
const GAP = 5;

/** Scores that may be of another scale, of a failed run or of a mistake, task by task. */
export function findDoubtfulScores(rows: readonly Row[], tasks: readonly Task[]): Finding[] {
  return tasks.flatMap((task, index) => {
    const scored = rows.flatMap((row): Scored[] => {
      const score = row.scores[index];
      return score?.kind === 'measured' ? [{ model: row.entry.model, score }] : [];
    });
    const refused = rows.flatMap((row): number[] => {
      const score = row.scores[index];
      const isRefused = score?.kind === 'missing' && score.reason === 'out_of_range';
      return isRefused && score.found !== null ? [Number(score.found)] : [];
    });
    return [
      ...wrongRange(task, scored, refused),
      ...mixedScales(task, scored),
      ...allEqual(task, scored),
      ...atTheEnds(task, scored),
    ];
  });
}

/** Where most scores are refused, the range is more likely wrong than the files. */
function wrongRange(task: Task, scored: readonly Scored[], refused: readonly number[]): Finding[] {
  const [low, high] = task.range ?? [null, null];
  if (refused.length <= scored.length || high === null || low === null) return [];
  const least = Math.min(...refused);
  const greatest = Math.max(...refused);
  const isPercent = high <= 1 && greatest <= 100 && greatest > 1;
  const fitting = isPercent
    ? `[${low < 0 ? -100 : 0}, 100]`
    : `[${Math.min(low, Math.floor(least))}, ${Math.max(high, Math.ceil(greatest))}]`;
  return [
    {
      code: 'range-unlikely',
      where: task.id,
      message: `${counted(refused.length, 'model', ['has', 'have'])} scores from ${least} to ${greatest} in task \`${task.id}\`, outside its range ${low} to ${high}, and ${scored.length} inside.`,
      remedy: isPercent
        ? `The files seem to give percent: write \`range: ${fitting}\`, or keep the range and write \`scale: 0.01\`.`
        : `Check \`range\`: ${fitting} would hold them.`,
    },
  ];
}

function mixedScales(task: Task, scored: readonly Scored[]): Finding[] {
  if (task.range !== null && Math.max(...task.range.map((end) => Math.abs(end ?? Infinity))) <= 1) return [];
  const small = scored.filter(({ score }) => score.value > 0 && score.value <= 1);
  const large = scored.filter(({ score }) => score.value > 1);
  if (scored.length < MIN_ROWS || small.length === 0 || large.length === 0) return [];
  const least = Math.min(...large.map(({ score }) => score.value));
  const greatest = Math.max(...small.map(({ score }) => score.value));
  if (least < GAP || greatest * 100 < least / GAP) return [];
  const isFew = small.length <= large.length;
  const odd = isFew ? small : large;
  return [
    {
      code: 'mixed-scales',
      where: task.id,
      message: `${counted(odd.length, 'model', ['has a score', 'have scores'])} ${isFew ? 'of at most 1' : 'above 1'} in task \`${task.id}\`, the others ${isFew ? `of at least ${least}` : `of at most ${greatest}`}: ${namedFew(odd.map(({ model }) => model))}.`,
      remedy: `If their files use another scale, name their key or metric in \`alternatives\` with \`scale: ${isFew ? 100 : 0.01}\`.`,
    },
  ];
}

function allEqual(task: Task, scored: readonly Scored[]): Finding[] {
  const values = new Set(scored.map(({ score }) => score.value));
  if (scored.length < MIN_ROWS || values.size > 1) return [];
  return [
    {
      code: 'scores-all-equal',
      where: task.id,
      message: `All ${scored.length} models have the score ${[...values].join('')} in task \`${task.id}\`.`,
      remedy: 'Check that `key` and `metric` name the score, and not a setting or a count.',
    },
  ];
}

/** Scores of exactly none or all, which few real runs give. */
function atTheEnds(task: Task, scored: readonly Scored[]): Finding[] {
  const ends = new Set([0, ...(task.range ?? [])].filter((end) => end !== null));
  return [...ends].flatMap((end): Finding[] => {
    const there = scored.filter(({ score }) => score.value === end && score.parts === null);
    if (there.length === 0 || there.length === scored.length) return [];
    return [
      {
        code: 'score-at-the-end',
        where: task.id,
        message: `${counted(there.length, 'model', ['scores', 'score'])} exactly ${end} in task \`${task.id}\`: ${namedFew(there.map(({ model }) => model))}.`,
        remedy: 'Look at their logs: a run whose answers could not be read often scores so.',
      },
    ];
  });
}
