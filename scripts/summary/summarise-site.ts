import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseSummaryBoard, parseSummaryReport } from '../../src/deploy/summary/published-site.ts';
import { summariseBuild } from '../../src/deploy/summary/summary.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { readEnvironment } from '../environment.ts';
import { type Asked, downloadPublished, isWebAddress } from '../published/download.ts';
import { readPublishedInSpace } from '../published/in-space.ts';

const ASKED: Asked = {
  flag: '--previous',
  consequence: 'it cannot be said what has changed',
  hint: 'Check the address, or leave `--previous` out.',
};

export interface SummaryPlace {
  /** The folder of the built site. */
  site: string;
  /** Where the board before is: an address or a file, or a Space. */
  previous?: string | undefined;
  space?: string | undefined;
}

/** The summary of a built site, compared with a board that was published before. */
export async function summariseSite({ site, previous, space }: SummaryPlace): Promise<string> {
  const board = parseSummaryBoard(readFile(site, 'api/board.json'));
  const report = parseSummaryReport(readFile(site, 'api/report.json'));
  if (board === null || report === null) throw noSite(site);
  const before =
    space === undefined
      ? await readPrevious(previous)
      : await readPublishedInSpace(space, 'api/board.json', readEnvironment());
  return summariseBuild({ board, report, previous: parseSummaryBoard(before ?? '') });
}

function readFile(site: string, file: string): string {
  const place = path.join(site, file);
  if (!existsSync(place)) throw noSite(site);
  return readFileSync(place, 'utf8');
}

async function readPrevious(from: string | undefined): Promise<string | null> {
  if (from === undefined) return null;
  if (isWebAddress(from)) return downloadPublished(from, ASKED);
  return existsSync(from) ? readFileSync(from, 'utf8') : null;
}

function noSite(site: string): UserError {
  return new UserError(
    `There is no site in ${site}.`,
    'Run `npm run build` first, or name another with `--site`. For a build that failed give `--failed` and what it printed.',
  );
}
