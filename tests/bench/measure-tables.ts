import type { Browser } from 'playwright-core';
import { untilPainted, untilSettled } from './interaction.ts';
import type { MeasuredTable } from './measured-table.ts';
import { OPERATIONS, type Operation } from './table-operation.ts';

export interface MeasuredOperation {
  name: string;
  kind: Operation['kind'];
  /** How many rows are left. */
  rows: number;
  /** By table. */
  milliseconds: number[];
}

export interface Measured {
  tables: string[];
  /** From nothing loaded to rows, by table, in milliseconds. */
  start: number[];
  /** A frame in which nothing is done. */
  idle: number[];
  operations: MeasuredOperation[];
}

export interface TableSite {
  /** The address of a built site. */
  site: string;
  /** The path of its table's JSON. */
  data: string;
  /** How many times slower the CPU is made. */
  rate: number;
}

const ROUNDS = 3;

/**
 * Does all operations with every table in turn, each time on a new page so that nothing is known beforehand: medians of
 * three rounds. Throws where the tables do not agree on the rows.
 */
export async function measureTables(
  browser: Browser,
  tables: readonly MeasuredTable[],
  site: TableSite,
): Promise<Measured> {
  const rounds: Round[][] = tables.map(() => []);
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [index, table] of tables.entries())
      rounds[index]?.push(await measureRound(browser, table, site));
  }
  const medians = (of: (round: Round) => number) => rounds.map((each) => median(each.map(of)));
  return {
    tables: tables.map(({ name }) => name),
    start: medians(({ start }) => start),
    idle: medians(({ idle }) => idle),
    operations: OPERATIONS.map(({ name, kind }, place) => {
      const seen = new Set(rounds.flat().map(({ operations }) => operations[place]?.seen));
      if (seen.size > 1) throw new Error(`After “${name}” the tables show ${[...seen].join(' or ')}.`);
      return {
        name,
        kind,
        rows: rounds[0]?.[0]?.operations[place]?.rows ?? 0,
        milliseconds: medians(({ operations }) => operations[place]?.milliseconds ?? NaN),
      };
    }),
  };
}

interface Round {
  start: number;
  idle: number;
  operations: { milliseconds: number; rows: number; seen: string }[];
}

async function measureRound(
  browser: Browser,
  table: MeasuredTable,
  { site, data, rate }: TableSite,
): Promise<Round> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  try {
    await table.open(page, site, data);
    if (rate > 1) {
      const session = await page.context().newCDPSession(page);
      await session.send('Emulation.setCPUThrottlingRate', { rate });
    }
    const start = await untilSettled(page, table.start);
    await table.settle(page);
    const idle = await untilPainted(page, '0');
    const operations: Round['operations'] = [];
    for (const operation of OPERATIONS) {
      await table.prepare(page, operation);
      const milliseconds = await untilPainted(page, table.action(operation));
      const rows = await page.evaluate<number>(table.rows);
      const isByNumber = operation.kind === 'sort' && operation.column !== 'model';
      const top = isByNumber ? await page.evaluate<number>(table.top(operation.column)) : null;
      operations.push({ milliseconds, rows, seen: `${rows} rows${top === null ? '' : ` from ${top}`}` });
    }
    return { start, idle, operations };
  } finally {
    await page.close();
  }
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1] ?? NaN;
}
