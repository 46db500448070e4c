import type { Commit, Dataset, DatasetFile, ReadFile } from '../datasets/dataset.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { DatasetReport, DatasetRole, Problem } from '../domain/report.ts';
import type { EvaluationRequest } from '../domain/request.ts';
import { readResultFile } from '../formats/index.ts';
import type { ReadContext } from '../formats/reader.ts';
import { readRequestFile } from '../formats/requests.ts';
import type { FileOutcome } from './file-outcome.ts';
import { withoutCache, type OpenCache, type ParsedCache } from './parsed-cache/parsed-cache.ts';
import { selectData, type Selection } from './select-data.ts';

export interface Collected<Item> {
  commit: Commit;
  items: Item[];
  report: DatasetReport;
  problems: Problem[];
}

/** Reads every result file of a dataset. Each file ends as evaluations, as a rejection, or as ignored by name. */
export function collectResults(
  dataset: Dataset,
  selection: Selection,
  context: ReadContext,
  openCache: OpenCache<Evaluation> = withoutCache,
): Promise<Collected<Evaluation>> {
  const parse = ({ file, bytes }: ReadFile) => {
    const { evaluations, rejections, format } = readResultFile({ ...file, bytes }, context);
    return { items: evaluations, rejections, format };
  };
  return collect(dataset, selection, 'results', parse, openCache);
}

/** Reads every request file of a dataset, with the same guarantee. */
export function collectRequests(
  dataset: Dataset,
  selection: Selection,
  openCache: OpenCache<EvaluationRequest> = withoutCache,
): Promise<Collected<EvaluationRequest>> {
  const parse = ({ file, bytes }: ReadFile) => {
    const outcome = readRequestFile({ ...file, bytes });
    return 'request' in outcome
      ? { items: [outcome.request], rejections: [], format: 'request' }
      : { items: [], rejections: [outcome.rejection], format: null };
  };
  return collect(dataset, selection, 'requests', parse, openCache);
}

async function collect<Item>(
  dataset: Dataset,
  selection: Selection,
  role: DatasetRole,
  parse: (file: ReadFile) => FileOutcome<Item>,
  openCache: OpenCache<Item>,
): Promise<Collected<Item>> {
  const commit = await dataset.head();
  const { wanted, ignored } = selectData(await dataset.list(commit), selection);
  const outcomes = await readOutcomes(dataset, commit, wanted, parse, openCache());
  const items: Item[] = [];
  const problems: Problem[] = [];
  const formats = new Map<string, number>();
  let accepted = 0;

  for (const outcome of outcomes) {
    for (const item of outcome.items) items.push(item);
    for (const rejection of outcome.rejections)
      problems.push({ ...rejection, dataset: role, severity: 'error' });
    if (outcome.items.length === 0) continue;
    accepted += 1;
    const format = outcome.format ?? 'unknown';
    formats.set(format, (formats.get(format) ?? 0) + 1);
  }

  const report: DatasetReport = {
    found: wanted.length,
    bytes: wanted.reduce((sum, { size }) => sum + size, 0),
    accepted,
    rejected: wanted.length - accepted,
    ignored,
    formats: Object.fromEntries([...formats].sort(([a], [b]) => (a < b ? -1 : 1))),
    fetched: dataset.fetched(commit),
  };
  return { commit, items, report, problems };
}

/** In the order of `wanted`. Only files whose outcome the cache does not know are read. */
async function readOutcomes<Item>(
  dataset: Dataset,
  commit: Commit,
  wanted: readonly DatasetFile[],
  parse: (file: ReadFile) => FileOutcome<Item>,
  cache: ParsedCache<Item>,
): Promise<FileOutcome<Item>[]> {
  const outcomes = wanted.map((file) => cache.find(file));
  const unread = wanted.filter((_, index) => outcomes[index] === null);
  let index = -1;
  for await (const file of dataset.read(commit, unread)) {
    index = outcomes.indexOf(null, index + 1);
    outcomes[index] = cache.parse(file, parse);
  }
  cache.save();
  return outcomes.filter((outcome) => outcome !== null);
}
