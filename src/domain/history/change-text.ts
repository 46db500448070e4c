import * as words from '#words/changes.ts';
import type { Board } from '../board.ts';
import type { Change, ChangeKind } from './changes.ts';
import { formatNumber, formatSigned } from '../number-format.ts';

export const KIND_WORDS: Record<ChangeKind, string> = words.kinds;

const MOST_SCORES = 4;

/** What a change says beyond its kind and the model's name, in a line; may be empty. */
export function changeText({ kind, scores, reason }: Change, board: Board): string {
  const told = kind === 'added' ? addedText(scores.length) : scoresText(scores, board);
  return [told, reason ?? ''].filter((part) => part !== '').join(' ');
}

function addedText(count: number): string {
  return count === 0 ? '' : words.withScores(count);
}

function scoresText(scores: Change['scores'], board: Board): string {
  const parts = scores.slice(0, MOST_SCORES).map(({ task: id, before, after }) => {
    const index = board.tasks.findIndex((task) => task.id === id);
    const label = board.tasks[index]?.label ?? id;
    const decimals = board.summaries[index]?.decimals ?? 1;
    const text = (value: number) => formatNumber(value, decimals);
    if (before === null) return words.newScore(label, after === null ? '' : text(after));
    if (after === null) return words.lostScore(label, text(before));
    return words.changedScore(label, text(before), text(after), formatSigned(after - before, decimals));
  });
  return parts.length === 0 ? '' : words.scores(parts, scores.length - parts.length);
}
