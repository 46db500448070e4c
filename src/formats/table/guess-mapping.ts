import { ROW_KEY, type TableMapping } from '../../domain/table-mapping.ts';
import { parseFile } from '../content/parse-file.ts';
import type { Content, ResultFile } from '../reader.ts';
import { isObject } from '../values/json-object.ts';
import type { Grid } from './grid.ts';
import { toGrid } from './layout.ts';
import { withoutMarkup } from './markup.ts';

/** Headers are looked for below so many rows, and rows inside so many keys. */
const MAX_SKIPPED = 5;
const MAX_KEYS = 50;
const SAMPLE = 200;
const NO_COLUMN = -1;

const NAMES_OF_MODELS = [
  /^models?$/i,
  /^(?:full|model)[ _-]?(?:name|id)?$/i,
  /^(?:hf|hub|repo)[ _-]?(?:id|name|model|repo)$/i,
  /^(?:eval[ _-]?)?name$/i,
  /(?:^|[._\s-])model(?:[ _-]?(?:name|id))?$/i,
  /^(?:system|llm|method|agent|submission|participant)(?:[ _-]?name)?$/i,
];
const OTHERS = {
  revision: /^(?:model[ _-]?)?(?:revision|sha|commit)$/i,
  precision: /^(?:precision|(?:model[ _-]?|torch[ _-]?)?dtype)$/i,
  weightType: /^weights?[ _-]?type$/i,
  runAt:
    /^(?:date|time|timestamp|run[ _-]?(?:at|date|time)|eval(?:uation)?[ _-]?(?:date|time)|submit(?:ted)?[ _-]?(?:at|date|time)|submission[ _-]?(?:date|time))$/i,
} as const;

/**
 * How a file could be read as a table: the header, the place of the rows and the columns that name the entry, judged by
 * names and by what the cells hold. null where it holds no table, or none of whose columns a model's name could be.
 */
export async function guessMapping(file: ResultFile): Promise<TableMapping | null> {
  const outcome = await parseFile(file);
  if (!('parsed' in outcome)) return null;
  const { content } = outcome.parsed;
  let best: { mapping: TableMapping; value: number } | null = null;
  for (const candidate of candidatesOf(content)) {
    const grid = toGrid(content, candidate);
    const guess = grid === null ? null : guessColumns(grid, candidate);
    if (guess !== null && guess.value > (best?.value ?? 0)) best = guess;
  }
  return best?.mapping ?? null;
}

function* candidatesOf(content: Content): Iterable<TableMapping> {
  if (content.kind === 'cells') {
    const last = Math.min(MAX_SKIPPED, content.rows.length - 2);
    for (let skipRows = 0; skipRows <= last; skipRows += 1) yield { ...NOTHING, skipRows };
  } else if (content.kind === 'records') yield NOTHING;
  else yield* candidatesIn(content.value);
}

const NOTHING: TableMapping = {
  model: '',
  revision: null,
  precision: null,
  weightType: null,
  runAt: null,
  rows: null,
  skipRows: 0,
};

function* candidatesIn(document: unknown): Iterable<TableMapping> {
  yield* candidatesAt(document, null);
  if (!isObject(document)) return;
  for (const [key, value] of Object.entries(document).slice(0, MAX_KEYS)) {
    yield* candidatesAt(value, key);
    if (!isObject(value)) continue;
    for (const [inner, deeper] of Object.entries(value).slice(0, MAX_KEYS))
      yield* candidatesAt(deeper, `${key}.${inner}`);
  }
}

/** Only an object of columns has to know the model's to be a table. */
function* candidatesAt(value: unknown, rows: string | null): Iterable<TableMapping> {
  if (Array.isArray(value)) yield { ...NOTHING, rows };
  if (!isObject(value)) return;
  yield { ...NOTHING, rows, model: ROW_KEY };
  for (const name of Object.keys(value).slice(0, MAX_KEYS)) {
    if (rankOfName(name) !== null) yield { ...NOTHING, rows, model: name };
  }
}

function guessColumns(grid: Grid, mapping: TableMapping): { mapping: TableMapping; value: number } | null {
  const rows: unknown[][] = [];
  for (const { cells } of grid.rows()) {
    rows.push(cells === null ? [] : [...cells]);
    if (rows.length >= SAMPLE) break;
  }
  const names = grid.header.map(({ name }) => name);
  const columns = names.map((name, place) => ({
    name,
    place,
    value: valueAsModel(
      name,
      rows.map((row) => row[place]),
    ),
  }));
  const model = columns.reduce((best, column) => (column.value > best.value ? column : best), NO_MODEL);
  if (model.place === NO_COLUMN) return null;
  const find = (pattern: RegExp) =>
    columns.find(({ name, place }) => place !== model.place && pattern.test(name))?.name ?? null;
  const share = rows.filter((row) => row.some(isNumeric)).length / Math.max(1, rows.length);
  // A later row as the header leaves the true header among the rows; the first with numbers below is right.
  const isHeader = names.filter((name) => name !== '' && !isNumeric(name)).length / names.length;
  return {
    mapping: {
      ...mapping,
      model: model.name === '' ? `#${model.place + 1}` : model.name,
      revision: find(OTHERS.revision),
      precision: find(OTHERS.precision),
      weightType: find(OTHERS.weightType),
      runAt: find(OTHERS.runAt),
    },
    value: model.value * share * isHeader * Math.log2(grid.size.rows + 1) * DEEPER ** levelsOf(mapping.rows),
  };
}

/** Of two tables of one size, that which lies further out is more likely meant. */
const DEEPER = 0.6;

function levelsOf(rows: string | null): number {
  return rows === null ? 0 : rows.split('.').length;
}

const NO_MODEL = { name: '', place: NO_COLUMN, value: 0 };

/** Texts, nearly all of them different; the better the more its name or `org/name` says that they are models. */
function valueAsModel(name: string, cells: readonly unknown[]): number {
  const texts = cells.flatMap((cell) => (typeof cell === 'string' ? [withoutMarkup(cell).text.trim()] : []));
  const named = texts.filter((text) => text !== '' && !isNumeric(text));
  if (named.length === 0 || named.length < cells.length * 0.6) return 0;
  const different = new Set(named).size / named.length;
  if (different < 0.2) return 0;
  const isPath = named.filter((text) => /^[\w.-]+\/[\w.:-]+$/.test(text)).length / named.length;
  const isSentence = named.filter((text) => text.length > 100).length / named.length;
  const rank = rankOfName(name);
  const byName = name === ROW_KEY ? 0.5 : rank === null ? 0.1 : 1 - rank * 0.1;
  return Math.max(0, byName + isPath * 0.3 - isSentence) * (0.5 + different / 2);
}

function rankOfName(name: string): number | null {
  const rank = NAMES_OF_MODELS.findIndex((pattern) => pattern.test(name.trim()));
  return rank === -1 ? null : rank;
}

function isNumeric(cell: unknown): boolean {
  return typeof cell === 'number' || (typeof cell === 'string' && /^\s*[+-]?\d/.test(cell));
}
