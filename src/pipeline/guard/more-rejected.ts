import { plural } from '../../domain/plural.ts';
import { percent, type Breach } from './breach.ts';
import type { PublishedBoard } from './published-board.ts';

const ROUNDING = 1e-9;

/**
 * Datasets of whose files a larger share was rejected, by more than `limit`. A single file more is let through: on a
 * small board it would be a large share, and anybody could stop the board with it.
 */
export function moreRejected(previous: PublishedBoard, next: PublishedBoard, limit: number): Breach[] {
  return (['results', 'requests'] as const).flatMap((role) => {
    const [before, after] = [countsOf(previous, role), countsOf(next, role)];
    if (before === null || after === null || before.location !== after.location) return [];
    const growth = share(after) - share(before);
    if (after.rejected - before.rejected <= 1 || growth <= limit + ROUNDING) return [];
    const text = `${describe(after)} of the ${role} were rejected, before ${describe(before)}; the share may grow by ${percent(limit)}`;
    return [{ limit: 'rejected', text, names: [] } satisfies Breach];
  });
}

interface Counts {
  location: string;
  found: number;
  rejected: number;
}

function countsOf({ sources }: PublishedBoard, role: 'results' | 'requests'): Counts | null {
  const source = sources[role];
  if (source?.found === undefined || source.rejected === undefined) return null;
  return { location: source.location, found: source.found, rejected: source.rejected };
}

function share({ found, rejected }: Counts): number {
  return found === 0 ? 0 : rejected / found;
}

function describe(counts: Counts): string {
  return `${counts.rejected} of ${plural(counts.found, 'file')} (${percent(share(counts))})`;
}
