import type { Commit, Dataset, ReadFile } from '../datasets/dataset.ts';
import type { Evaluation, Rejection } from '../domain/evaluation.ts';
import type { DatasetReport, DatasetRole, Problem } from '../domain/report.ts';
import type { EvaluationRequest } from '../domain/request.ts';
import { readResultFile } from '../formats/index.ts';
import type { ReadContext } from '../formats/reader.ts';
import { readRequestFile } from '../formats/requests.ts';
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
): Promise<Collected<Evaluation>> {
  return collect(dataset, selection, 'results', ({ file, bytes }) => {
    const { evaluations, rejections, format } = readResultFile({ ...file, bytes }, context);
    return { items: evaluations, rejections, format };
  });
}

/** Reads every request file of a dataset, with the same guarantee. */
export function collectRequests(
  dataset: Dataset,
  selection: Selection,
): Promise<Collected<EvaluationRequest>> {
  return collect(dataset, selection, 'requests', ({ file, bytes }) => {
    const outcome = readRequestFile({ ...file, bytes });
    return 'request' in outcome
      ? { items: [outcome.request], rejections: [], format: 'request' }
      : { items: [], rejections: [outcome.rejection], format: null };
  });
}

interface FileOutcome<Item> {
  items: Item[];
  rejections: Rejection[];
  format: string | null;
}

async function collect<Item>(
  dataset: Dataset,
  selection: Selection,
  role: DatasetRole,
  readOne: (file: ReadFile) => FileOutcome<Item>,
): Promise<Collected<Item>> {
  const commit = await dataset.head();
  const { wanted, ignored } = selectData(await dataset.list(commit), selection);
  const items: Item[] = [];
  const problems: Problem[] = [];
  const formats = new Map<string, number>();
  let accepted = 0;

  for await (const file of dataset.read(commit, wanted)) {
    const outcome = readOne(file);
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
    accepted,
    rejected: wanted.length - accepted,
    ignored,
    formats: Object.fromEntries([...formats].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
  return { commit, items, report, problems };
}
