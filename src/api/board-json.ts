import type { Board, SourceDataset } from '../domain/board.ts';
import type { DatasetReport, Report } from '../domain/report.ts';
import type { BoardJson } from './board-schema.ts';
import { toRowJson } from './row-json.ts';

/** The whole board for programs, as `boardSchema` describes it. */
export function toBoardJson(board: Board, report: Pick<Report, 'results' | 'requests'>): BoardJson {
  const { average, history } = board;
  const { results, requests } = board.sources;
  return {
    schema_version: 1,
    title: board.title,
    updated_at: board.updatedAt,
    sources: {
      results: toSourceJson(results, report.results),
      requests: requests && report.requests && toSourceJson(requests, report.requests),
    },
    tasks: board.tasks.map(({ id, label, metric, group, higherIsBetter, range, baseline, weight }) => ({
      id,
      label,
      metric,
      group,
      higher_is_better: higherIsBetter,
      range: range && [range[0], range[1]],
      baseline,
      weight,
    })),
    average: {
      method: average.method,
      missing: average.missing,
      min_coverage: average.missing === 'min_coverage' ? average.minCoverage : null,
      normalised: average.normalised,
      higher_is_better: average.higherIsBetter,
    },
    flags: board.flags.map(({ id, label, description, isHidden, count }) => ({
      id,
      label,
      description,
      hidden: isHidden,
      count,
    })),
    history: {
      as_of: history.asOf === null ? null : new Date(history.asOf).toISOString(),
      since: history.since && { days: history.since.days, at: new Date(history.since.at).toISOString() },
      days: history.days.map(({ day }) => day),
    },
    references: board.references.map((row) => toRowJson(row, board.tasks)),
    rows: board.rows.map((row) => toRowJson(row, board.tasks)),
  };
}

function toSourceJson(
  { location, revision, committedAt, url }: SourceDataset,
  { found, rejected }: DatasetReport,
): BoardJson['sources']['results'] {
  return { location, revision, committed_at: committedAt, url, found, rejected };
}
