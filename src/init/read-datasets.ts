import type { Dataset } from '../datasets/dataset.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { Problem } from '../domain/report.ts';
import type { EvaluationRequest } from '../domain/request.ts';
import type { TableMapping } from '../domain/table-mapping.ts';
import { guessMapping } from '../formats/table/guess-mapping.ts';
import { collectRequests, collectResults, type Collected } from '../pipeline/collect.ts';
import { selectData, type Selection } from '../pipeline/select-data.ts';

export interface ReadResults {
  evaluations: Evaluation[];
  problems: Problem[];
  /** How the tables among the files are read; null without any. */
  table: TableMapping | null;
  /** Files by format. */
  formats: Readonly<Record<string, number>>;
  /** Where tables of several kinds are in one dataset: those that go with `table`. null: all files. */
  include: string[] | null;
}

/** So many tables are looked at. */
const MAX_TABLES = 50;
const MAX_FILE = 20_000_000;
const NO_TABLE = new Set(['table-unmapped', 'unknown-format']);

/** Reads all results of a dataset, tables in the way that reads the most rows. */
export async function readResults(dataset: Dataset, selection: Selection): Promise<ReadResults> {
  const plain = await collectResults(dataset, selection, { table: null });
  const unread = new Set(plain.problems.filter(({ code }) => NO_TABLE.has(code)).map(({ path }) => path));
  if (unread.size === 0) return { ...withoutTable(plain), include: null };

  const mappings = await guessAll(dataset, selection, unread);
  let best: { found: Collected<Evaluation>; table: TableMapping } | null = null;
  for (const table of mappings) {
    const found = await collectResults(dataset, selection, { table });
    if (found.items.length > (best?.found.items.length ?? plain.items.length)) best = { found, table };
  }
  if (best === null) return { ...withoutTable(plain), include: null };
  return { ...withoutTable(best.found), table: best.table, include: readable(best.found, mappings.length) };
}

/** Only what is said of requests on the way is of interest here. */
export async function readRequests(dataset: Dataset, selection: Selection): Promise<EvaluationRequest[]> {
  return (await collectRequests(dataset, selection)).items;
}

function withoutTable({ items, problems, report }: Collected<Evaluation>): Omit<ReadResults, 'include'> {
  return { evaluations: items, problems, table: null, formats: report.formats };
}

/** Where tables of another kind are beside those that are read, only the latter are meant. */
function readable({ items, problems }: Collected<Evaluation>, kinds: number): string[] | null {
  const read = new Set(items.map(({ source }) => source.path));
  const isOther = problems.some(({ path, code }) => code === 'column-missing' && !read.has(path));
  return kinds > 1 && isOther ? [...read].sort() : null;
}

async function guessAll(
  dataset: Dataset,
  selection: Selection,
  unread: ReadonlySet<string>,
): Promise<TableMapping[]> {
  const commit = await dataset.head();
  const { wanted } = selectData(await dataset.list(commit), selection);
  const files = wanted.filter(({ path, size }) => unread.has(path) && size <= MAX_FILE).slice(0, MAX_TABLES);
  const mappings = new Map<string, TableMapping>();
  for await (const { file, bytes } of dataset.read(commit, files)) {
    const mapping = await guessMapping({ ...file, bytes });
    if (mapping !== null) mappings.set(JSON.stringify(mapping), mapping);
  }
  return [...mappings.values()];
}
