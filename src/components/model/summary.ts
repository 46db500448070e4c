import { list, ordinal } from '#words/common.ts';
import * as words from '#words/model-explain.ts';
import type { Board, Row, TaskRank } from '../../domain/board.ts';

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
  if (placed.length === 1) return [words.onlyPlace(first.label, ordinal(first.rank), first.of)];
  if (first.share === last.share) return [words.equallyPlaced(placeTexts(placed))];
  const each = placed.length >= 4 ? 2 : 1;
  return [
    words.strongest(placeTexts(placed.slice(0, each))),
    words.weakest(placeTexts(placed.slice(-each).reverse())),
  ];
}

function missingSentence(row: Row, board: Board): string[] {
  if (row.rank !== null) return [];
  const missing = board.tasks.filter((_, index) => row.scores[index]?.kind !== 'measured');
  if (missing.length === 0) return [];
  if (row.coverage === 0) return [words.noScoreYet];
  return missing.length > 4
    ? [words.missesMany(missing.length, board.tasks.length)]
    : [words.misses(list(missing.map(({ label }) => label)))];
}

function rankSentence({ rank, rankInterval }: Row, board: Board): string[] {
  if (rank === null || rankInterval === null || board.counts.ranked < 2) return [];
  const [low, high] = rankInterval;
  if (low === high) return [words.tiedWithNone];
  return [words.chanceAllows(low, high)];
}

function placeTexts(placed: readonly Placed[]): string[] {
  return placed.map(({ label, rank, of }) => words.placeIn(label, ordinal(rank), of));
}
