import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { UserError } from '../../src/domain/user-error.ts';

const files = [
  'index.html',
  '404.html',
  'report/index.html',
  'api/board.json',
  'api/report.json',
  'api/build.json',
  'api/changes.json',
];
const datasetShape = z.object({ found: z.number(), accepted: z.number(), rejected: z.number() });
const boardShape = z.object({
  rows: z.array(z.object({ rank: z.number().nullable() })),
  tasks: z.array(z.unknown()),
});
const reportShape = z.object({ results: datasetShape, requests: datasetShape.nullable() });

/**
 * Looks at a freshly built site before it may replace another, and says in a line what is in it.
 * Throws a `UserError` when a file that every site has is missing or the counts do not add up.
 */
export function checkSite(folder: string): string {
  const texts = new Map(files.map((file) => [file, readFile(folder, file)]));
  const board = boardShape.parse(JSON.parse(texts.get('api/board.json') ?? ''));
  const report = reportShape.parse(JSON.parse(texts.get('api/report.json') ?? ''));
  const ranked = board.rows.filter(({ rank }) => rank !== null).length;
  return [
    `${board.rows.length} rows (${ranked} ranked) x ${board.tasks.length} tasks`,
    describe('results', report.results),
    ...(report.requests ? [describe('requests', report.requests)] : []),
  ].join('\n');
}

function readFile(folder: string, file: string): string {
  try {
    return readFileSync(path.join(folder, file), 'utf8');
  } catch (cause) {
    throw new UserError(
      `The build wrote no ${file}.`,
      'The old site was kept. Build again; if it stays so, report it.',
      { cause },
    );
  }
}

function describe(role: string, { found, accepted, rejected }: z.output<typeof datasetShape>): string {
  if (accepted + rejected !== found)
    throw new UserError(
      `The report on ${role} does not add up: ${accepted} + ${rejected} is not ${found}.`,
      'The old site was kept. Please report this.',
    );
  const hint = rejected > 0 ? ' (see `npm run doctor`)' : '';
  return `${role}: ${found} files found = ${accepted} accepted + ${rejected} rejected${hint}`;
}
