import { toBoardJson } from '../../api/board-json.ts';
import { toBoardCsv } from '../../api/board-csv.ts';
import { toBuildJson } from '../../api/build-json.ts';
import { toChangesJson } from '../../api/changes-json.ts';
import { exampleText } from '../../api/example.ts';
import { toModelJson } from '../../api/model-json.ts';
import { toReportJson } from '../../api/report-json.ts';
import { toRequestsJson } from '../../api/requests-json.ts';
import { toSubmissionJson } from '../../api/submission-json.ts';
import type { Board } from '../../domain/board.ts';
import type { Report } from '../../domain/report.ts';
import { shorten } from '../../domain/shorten.ts';
import type { SiteAddress } from '../../domain/site-address.ts';

const BY_NAME = ['scores', 'metadata', 'formats', 'curves'];
const CSV_LINES = 3;
const CSV_CHARACTERS = 160;

interface Made {
  board: Board;
  report: Report;
  site: SiteAddress & { commit: string | null };
}

/** What a file of the API begins like on this very board, by its path; null for one without an example. */
export function exampleOf(path: string, { board, report, site }: Made): string | null {
  const [model] = board.models;
  switch (path) {
    case 'api/board.json':
      return exampleText(toBoardJson(board, report), BY_NAME);
    case 'api/board.csv':
      return csvExample(board);
    case 'api/changes.json':
      return exampleText(toChangesJson(board.history), [...BY_NAME, 'places']);
    case 'api/requests.json':
      return exampleText(toRequestsJson(board.requests), BY_NAME);
    case 'api/submission.json':
      return exampleText(toSubmissionJson(board), BY_NAME);
    case 'api/report.json':
      return exampleText(toReportJson(report), BY_NAME);
    case 'api/build.json':
      return exampleText(toBuildJson(board, site), BY_NAME);
    case `api/models/${model?.slug ?? ''}.json`:
      return model ? exampleText(toModelJson(model, board), BY_NAME) : null;
    default:
      return null;
  }
}

function csvExample(board: Board): string {
  const lines = toBoardCsv({ ...board, rows: board.rows.slice(0, CSV_LINES - 1) }).split('\r\n');
  return lines
    .map((line) => shorten(line, CSV_CHARACTERS))
    .join('\n')
    .trim();
}
