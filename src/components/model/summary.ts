import type { Board, Row, TaskRank } from '../../domain/board.ts';
import { ordinal } from '../../domain/number-format.ts';

interface Placed extends TaskRank {
  label: string;
  /** 0 for the first of its task, 1 for the last. */
  share: number;
}

/** Where a row is strong and weak against the field, and how sure its rank is, in plain sentences. */
export function summarySentences(row: Row, board: Board): string[] {
  const placed = placesOf(row, board);
  return [...missingSentence(row, board), ...strengthSentences(placed), ...rankSentence(row, board)];
}

/** The indices of the tasks in which the row has a score, its best place first. */
export function tasksByPlace(row: Row): number[] {
  return row.taskRanks
    .flatMap((place, index) => (place ? [{ share: shareOf(place), index }] : []))
    .sort((a, b) => a.share - b.share || a.index - b.index)
    .map(({ index }) => index);
}

function placesOf(row: Row, board: Board): Placed[] {
  return tasksByPlace(row).flatMap((index) => {
    const place = row.taskRanks[index];
    const task = board.tasks[index];
    return place && task ? [{ ...place, label: task.label, share: shareOf(place) }] : [];
  });
}

function shareOf({ rank, of }: TaskRank): number {
  return of > 1 ? (rank - 1) / (of - 1) : 0;
}

function strengthSentences(placed: Placed[]): string[] {
  const [first] = placed;
  const last = placed.at(-1);
  if (!first || !last) return [];
  if (placed.length === 1) return [`${capital(ordinal(first.rank))} of ${first.of} in ${first.label}.`];
  if (first.share === last.share) return [`Equally placed in all tasks: ${placeText(placed)}.`];
  const each = placed.length >= 4 ? 2 : 1;
  return [
    `Strongest in ${placeText(placed.slice(0, each))}.`,
    `Weakest against the field in ${placeText(placed.slice(-each).reverse())}.`,
  ];
}

function missingSentence(row: Row, board: Board): string[] {
  if (row.rank !== null) return [];
  const missing = board.tasks.filter((_, index) => row.scores[index]?.kind !== 'measured');
  if (missing.length === 0) return [];
  if (row.coverage === 0) return ['Not ranked: it has no score yet.'];
  const shown =
    missing.length > 4
      ? `${missing.length} of ${board.tasks.length} tasks`
      : list(missing.map(({ label }) => label));
  return [`Not ranked, because it misses ${shown}.`];
}

function rankSentence({ rank, rankInterval }: Row, board: Board): string[] {
  if (rank === null || rankInterval === null || board.counts.ranked < 2) return [];
  const [low, high] = rankInterval;
  if (low === high) return ['On average, no other model is statistically tied with it.'];
  return [`On average, chance allows it any rank from ${low} to ${high}.`];
}

function placeText(placed: readonly Placed[]): string {
  return list(
    placed.map(({ label, rank, of }) => `${label}, ${ordinal(rank)} of ${of}`),
    ', and ',
  );
}

function list(parts: readonly string[], last = ' and '): string {
  if (parts.length < 2) return parts.join('');
  return `${parts.slice(0, -1).join(', ')}${last}${parts.at(-1) ?? ''}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
