import type { Row } from './board.ts';
import type { Flag, FlagTone } from './flag.ts';

/** A flag as it stands beside a row's name. */
export interface Badge {
  text: string;
  reason: string;
  tone: FlagTone;
}

/** The badges of a row. That a row without a rank misses tasks is said where its average would be. */
export function badgesOf(
  { flags: own, rank, coverage, reference }: Pick<Row, 'flags' | 'rank' | 'coverage' | 'reference'>,
  flags: readonly Flag[],
  tasks: number,
): Badge[] {
  if (reference !== null) return [];
  return own.flatMap(({ id, reason }): Badge[] => {
    const flag = flags.find((each) => each.id === id);
    if (!flag || (flag.isIncomplete && rank === null)) return [];
    const text = flag.isIncomplete ? `${coverage}/${tasks}` : flag.label;
    return [{ text, reason, tone: flag.tone }];
  });
}
