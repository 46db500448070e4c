import { formatDate } from '../../domain/date-format.ts';
import { redact } from '../../domain/redact.ts';
import { compareSummaries } from './changes.ts';
import { block, code, plain } from './markdown.ts';
import type { SummaryBoard, SummaryReport, SummarySource } from './published-site.ts';

export interface SummaryInput {
  board: SummaryBoard;
  report: SummaryReport;
  /** The board that was published before; null where there is none, or none that can be read. */
  previous: SummaryBoard | null;
}

const MOST_NAMED = 10;
/** Lines of a log that say how it ended. */
const LAST_LINES = 60;

/** What a build gave, in Markdown: the counts, the commits, what was rejected, and what has changed since. */
export function summariseBuild({ board, report, previous }: SummaryInput): string {
  const ranked = board.rows.filter(({ rank }) => rank !== null).length;
  const date = formatDate(board.updated_at);
  const { results, requests } = board.sources;
  return [
    `## ${plain(board.title)}`,
    `**${board.rows.length}** rows, **${ranked}** of them ranked, on **${board.tasks.length}** ${board.tasks.length === 1 ? 'task' : 'tasks'}${date === null ? '' : `; data of ${date}`}.`,
    [
      '| dataset | commit | files | rejected |',
      '| --- | --- | ---: | ---: |',
      sourceLine('results', results),
      ...(requests ? [sourceLine('requests', requests)] : []),
    ].join('\n'),
    ...changeLines(board, previous),
    ...problemLines(report),
  ].join('\n\n');
}

/** A build or a deploy that ended with an error, with how it ended. Nothing that was published has changed. */
export function summariseFailure(log: string): string {
  const lines = log.trimEnd().split(/\r?\n/).slice(-LAST_LINES);
  return [
    '## Not published',
    'What was published before is still there, as it was. This is how it ended:',
    block(lines.map(redact).join('\n')),
    'Where the guard refused a board that is right, run this workflow by hand and give the commit after `--accept` above as `accept`.',
  ].join('\n\n');
}

function sourceLine(
  role: string,
  { location, revision, committed_at, url, found, rejected }: SummarySource,
): string {
  const date = formatDate(committed_at ?? null);
  const words =
    revision === null ? 'no commit' : `${revision.slice(0, 7)}${date === null ? '' : ` of ${date}`}`;
  const commit = url && /^https?:\/\/[^\s()<>|]+$/.test(url) ? `[${words}](${url})` : words;
  return `| ${role}: ${code(location).replaceAll('|', '\\|')} | ${commit} | ${found ?? '–'} | ${rejected ?? '–'} |`;
}

function changeLines(board: SummaryBoard, previous: SummaryBoard | null): string[] {
  if (previous === null) return ['### Changes', 'There was nothing to compare with.'];
  const { added, removed, rescored, first } = compareSummaries(previous, board);
  const lines = [
    ...listLine('added', added),
    ...listLine('removed', removed),
    ...listLine('with another average', rescored),
    ...first.map(
      ({ id, rank, before }) =>
        `- rank ${rank}: ${code(id)}, ${before === null ? 'not ranked before' : `${before} before`}`,
    ),
  ];
  return ['### Changes', lines.length === 0 ? 'No row and no rank has changed.' : lines.join('\n')];
}

function listLine(what: string, ids: readonly string[]): string[] {
  if (ids.length === 0) return [];
  const more = ids.length > MOST_NAMED ? ` and ${ids.length - MOST_NAMED} more` : '';
  return [`- ${ids.length} ${what}: ${ids.slice(0, MOST_NAMED).map(code).join(', ')}${more}`];
}

function problemLines({ problems }: SummaryReport): string[] {
  const errors = problems.filter(({ severity }) => severity === 'error');
  const warnings = problems.length - errors.length;
  if (problems.length === 0) return ['### Report', 'Every file was read whole.'];
  const named = errors.slice(0, MOST_NAMED).map(({ dataset, path, where, message, remedy }) => {
    const place = [dataset, path, where].filter((part) => part !== null).join(' · ');
    return `- ${code(place)}: ${plain(message)} ${plain(remedy)}`;
  });
  const more = errors.length > MOST_NAMED ? [`- and ${errors.length - MOST_NAMED} more`] : [];
  const counts = `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}, ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}.`;
  return ['### Report', [counts, ...(named.length > 0 ? [''] : []), ...named, ...more].join('\n')];
}
