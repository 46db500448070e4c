import type { Commit, Dataset, DatasetFile, ReadFile } from '../datasets/dataset.ts';
import type { Evaluation } from '../domain/evaluation.ts';
import type { DatasetReport, DatasetRole, Problem } from '../domain/report.ts';
import type { EvaluationRequest } from '../domain/request.ts';
import { readResultFile } from '../formats/index.ts';
import type { ReadContext } from '../formats/reader.ts';
import { readRequestFile } from '../formats/requests/requests.ts';
import type { FileOutcome } from './file-outcome.ts';
import { joinCompanions } from './join-companions.ts';
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
  const parse = async ({ file, bytes }: ReadFile) => {
    const { evaluations, ...rest } = await readResultFile({ ...file, bytes }, context);
    return { ...rest, items: evaluations };
  };
  return collect(dataset, selection, { role: 'results', parse, openCache, settle: joinCompanions });
}

/** Reads every request file of a dataset, with the same guarantee. */
export function collectRequests(
  dataset: Dataset,
  selection: Selection,
  openCache: OpenCache<EvaluationRequest> = withoutCache,
): Promise<Collected<EvaluationRequest>> {
  const parse = async ({ file, bytes }: ReadFile) => {
    const outcome = await readRequestFile({ ...file, bytes });
    const nothing = { items: [], companions: [], rejections: [], ignored: null };
    return 'request' in outcome
      ? { ...nothing, items: [outcome.request], format: 'request' }
      : { ...nothing, rejections: [outcome.rejection], format: null };
  };
  return collect(dataset, selection, { role: 'requests', parse, openCache, settle: (files) => files });
}

interface Way<Item> {
  role: DatasetRole;
  parse: (file: ReadFile) => Promise<FileOutcome<Item>>;
  /** What the files say about each other; as many outcomes, in the same order. */
  settle: (outcomes: FileOutcome<Item>[]) => FileOutcome<Item>[];
  openCache: OpenCache<Item>;
}

async function collect<Item>(
  dataset: Dataset,
  selection: Selection,
  { role, parse, settle, openCache }: Way<Item>,
): Promise<Collected<Item>> {
  const commit = await dataset.head();
  const selected = selectData(await dataset.list(commit), selection);
  const outcomes = settle(await readOutcomes(dataset, commit, selected.wanted, parse, openCache()));
  const { wanted, ignored } = withoutIgnored(selected, outcomes);
  const items: Item[] = [];
  const problems: Problem[] = [];
  const formats = new Map<string, number>();
  let accepted = 0;

  for (const outcome of outcomes) {
    for (const item of outcome.items) items.push(item);
    for (const rejection of outcome.rejections)
      problems.push({ ...rejection, dataset: role, severity: 'error' });
    if (outcome.items.length + outcome.companions.length === 0) continue;
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

/** Some files turn out to be no data only by what they hold. */
function withoutIgnored(
  { wanted, ignored }: ReturnType<typeof selectData>,
  outcomes: readonly FileOutcome<unknown>[],
): ReturnType<typeof selectData> {
  const more = wanted.flatMap(({ path }, index) => {
    const reason = outcomes[index]?.ignored ?? null;
    return reason === null ? [] : [{ path, reason }];
  });
  if (more.length === 0) return { wanted, ignored };
  return {
    wanted: wanted.filter((_, index) => (outcomes[index]?.ignored ?? null) === null),
    ignored: [...ignored, ...more].sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

/** In the order of `wanted`. Only files whose outcome the cache does not know are read. */
async function readOutcomes<Item>(
  dataset: Dataset,
  commit: Commit,
  wanted: readonly DatasetFile[],
  parse: Way<Item>['parse'],
  cache: ParsedCache<Item>,
): Promise<FileOutcome<Item>[]> {
  const outcomes = wanted.map((file) => cache.find(file));
  const unread = wanted.filter((_, index) => outcomes[index] === null);
  let index = -1;
  for await (const file of dataset.read(commit, unread)) {
    index = outcomes.indexOf(null, index + 1);
    outcomes[index] = await cache.parse(file, parse);
  }
  cache.save();
  return outcomes.filter((outcome) => outcome !== null);
}
