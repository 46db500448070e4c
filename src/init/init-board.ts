import path from 'node:path';
import type { Config, DatasetConfig } from '../config/config.ts';
import { parseConfig } from '../config/parse.ts';
import type { Dataset } from '../datasets/dataset.ts';
import type { Board } from '../domain/board.ts';
import { buildBoard } from '../domain/build-board.ts';
import { plural } from '../domain/plural.ts';
import type { Problem } from '../domain/report.ts';
import type { EvaluationRequest } from '../domain/request.ts';
import { UserError } from '../domain/user-error.ts';
import { applyTemplate } from './apply-template.ts';
import { draftMissing } from './draft/draft-average.ts';
import { draftBoard } from './draft/draft-board.ts';
import type { Draft } from './draft/draft.ts';
import { inFolder, type DatasetDraft } from './locate.ts';
import { readRequests, readResults, type ReadResults } from './read-datasets.ts';
import { templateParagraphs } from './template-paragraphs.ts';
import type { TemplateBoard } from './template/template-board.ts';
import { writeConfig } from './write-config.ts';

export interface InitOptions {
  results: DatasetDraft;
  requests: DatasetDraft | null;
  title: string;
  /** The Space that the board was made with before; null without. */
  template: TemplateBoard | null;
  contentFolder: string;
  /** The JSON Schema for editors, as the file names it. */
  schema: string;
  openDataset: (config: DatasetConfig) => Dataset;
}

export interface InitResult {
  /** Of `leaderboard.yaml`. */
  text: string;
  /** The board that a build makes of it. */
  board: Board;
  /** What could not be read of the results. */
  problems: Problem[];
  formats: Readonly<Record<string, number>>;
}

/**
 * Drafts the config of a results dataset, makes the board of it as a build does, and settles by that what only the
 * board can tell: the rule for missing scores, and whether revisions are one row.
 *
 * @throws {UserError} where no results can be read, or none of them has a number.
 */
export async function initBoard(options: InitOptions): Promise<InitResult> {
  const { title, template, contentFolder, openDataset } = options;
  const read = await readResults(openDataset(options.results.config), options.results.config);
  if (read.evaluations.length === 0) throw nothingRead(options.results, read);
  const requests =
    options.requests === null
      ? []
      : await readRequests(openDataset(options.requests.config), options.requests.config);
  const results = selected(options.results, read, contentFolder);
  const suggested = draftBoard({ title, evaluations: read.evaluations, requests, table: read.table });
  const drafted = template === null ? suggested : applyTemplate(suggested, template, read.evaluations);
  if (drafted.tasks.length === 0) throw noNumbers(options.results, read);

  const write = (draft: Draft) =>
    writeConfig({
      draft,
      results,
      requests: options.requests,
      schema: options.schema,
      intro: introOf(read),
      more: template === null ? [] : templateParagraphs(template),
    });
  const boardOf = (draft: Draft) =>
    makeBoard(
      parseConfig(write(draft), path.join(contentFolder, 'leaderboard.yaml')),
      read,
      requests,
      options,
    );
  const draft = settle(drafted, (each) => coverages(boardOf(each)));
  return { text: write(draft), board: boardOf(draft), problems: read.problems, formats: read.formats };
}

/** So much more of the rows have to be complete for revisions to be one row. */
const MORE_COMPLETE = 1.1;

function settle(draft: Draft, coveragesOf: (draft: Draft) => number[]): Draft {
  const joined = { ...draft, isJoined: true };
  const missing = draftMissing(coveragesOf(draft));
  const missingOfJoined = draftMissing(coveragesOf(joined));
  return missingOfJoined.complete > missing.complete * MORE_COMPLETE
    ? { ...joined, average: { ...draft.average, ...missingOfJoined } }
    : { ...draft, average: { ...draft.average, ...missing } };
}

function coverages({ rows, tasks }: Board): number[] {
  return rows.map(({ coverage }) => coverage / tasks.length);
}

function makeBoard(
  config: Config,
  { evaluations }: ReadResults,
  requests: EvaluationRequest[],
  { results }: InitOptions,
): Board {
  const source = {
    kind: results.config.kind,
    location: nameOf(results),
    revision: null,
    committedAt: null,
    url: null,
  };
  return buildBoard({
    ...config,
    evaluations,
    requests,
    hubModels: new Map(),
    published: null,
    fateOf: () => '',
    sources: { results: source, requests: null },
  }).board;
}

/** With the names of the files that are read, where there are tables of several kinds. */
function selected(results: DatasetDraft, { include }: ReadResults, contentFolder: string): DatasetDraft {
  if (include === null) return results;
  if (results.config.kind === 'folder') return inFolder(results.config.folder, contentFolder, include);
  return { ...results, keys: { ...results.keys, include } };
}

function introOf({ evaluations, formats, problems }: ReadResults): string[] {
  const models = new Set(evaluations.map(({ entry }) => entry.model)).size;
  const files = Object.entries(formats).map(([format, count]) => `${count} ${format}`);
  const doubts =
    problems.length === 0
      ? ''
      : `; for ${plural(problems.length, 'problem')} with the files see \`npm run doctor\``;
  return [
    '',
    `Drafted by \`npm run init\` from ${plural(evaluations.length, 'evaluation')} of ${plural(models, 'model')} (${files.join(', ')})${doubts}.`,
    'What is marked as guessed is worth a look. docs/configuration.md explains every key.',
    '',
  ];
}

function nameOf({ config }: DatasetDraft): string {
  return config.kind === 'hub' ? config.repo : config.location;
}

const EXAMPLES = 3;

function nothingRead(results: DatasetDraft, { problems }: ReadResults): UserError {
  const examples = problems
    .slice(0, EXAMPLES)
    .map(({ path: file, message, remedy }) => `  ${file}: ${message} ${remedy}`);
  return new UserError(
    [`No result could be read from ${nameOf(results)}.`, ...examples].join('\n'),
    problems.length === 0
      ? 'It has no file that could be a result; name the folder or dataset that has them.'
      : 'docs/formats.md says what is read.',
  );
}

function noNumbers(results: DatasetDraft, { evaluations }: ReadResults): UserError {
  return new UserError(
    `${nameOf(results)} has ${plural(evaluations.length, 'evaluation')}, and no number that could be a score.`,
    'Name the dataset that has the scores; docs/formats.md says how they are found.',
  );
}
