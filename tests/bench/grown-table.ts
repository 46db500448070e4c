import type { ClientMetadata, ClientTable, ClientTask } from '../../src/domain/client-table.ts';
import { mulberry32 } from './random.ts';

/**
 * A table of `size` invented rows in the manner of a small one: its tasks, columns, filters and dictionaries, each row
 * with the metadata of one of its rows. One row in ten is incomplete. The same for the same size and seed.
 */
export function growTable(small: ClientTable, size: number, seed = 1): ClientTable {
  const random = mulberry32(seed);
  const rows = Array.from({ length: size }, (_, number) => inventRow(small, number, random)).sort(byPlace);
  const averages = rows.map(({ average }) => average);
  const ranks = competitionRanks(averages);
  const spread = Math.floor(size / 200);
  const models = rows.map(({ model }) => model);
  const like = (known: readonly (string | null)[]) =>
    rows.map(({ model, like: of }) => known[of]?.replace(small.models[of] ?? '', model) ?? null);
  const metadata = small.metadata.map((each) => growMetadata(each, rows));
  return {
    ...small,
    size,
    references: 0,
    hidden: [],
    badges: [],
    models,
    ids: like(small.ids),
    slugs: like(small.slugs),
    labels: rows.map(() => null),
    types: rows.map(({ like: of }) => small.types[of] ?? -1),
    ranks,
    rankLows: ranks.map((rank) => rank && Math.max(1, rank - spread)),
    rankHighs: ranks.map((rank) => rank && Math.min(size, rank + spread)),
    tiers: ranks.map((rank) => rank && Math.ceil((rank * 12) / size)),
    averages,
    averageMargins: averages.map((average) => average && 0.46),
    coverages: rows.map(({ scores }) => countScores(scores)),
    tasks: small.tasks.map((task, index) => growTask(task, index, rows, random)),
    filters: small.filters.map((filter) => ({
      ...filter,
      choices: filter.choices.map((choice) => ({
        ...choice,
        count: countValue(metadata, filter.key, choice.value),
      })),
    })),
    metadata,
  };
}

interface InventedRow {
  model: string;
  /** The row of the small table whose metadata it has. */
  like: number;
  /** Factor of its numbers. */
  factor: number;
  scores: (number | null)[];
  average: number | null;
}

const ORGANISATIONS = [
  'meta-llama',
  'Qwen',
  'mistralai',
  'google',
  'microsoft',
  'tiiuae',
  '01-ai',
  'allenai',
];
const FAMILIES = ['Llama-3.1', 'Qwen2.5', 'Mistral', 'gemma-3', 'phi-4', 'falcon3', 'Yi-1.5', 'OLMo-2'];
const SIZES = ['1B', '3B', '7B', '8B', '14B', '32B', '70B'];
const VARIANTS = ['', '-Instruct', '-Chat', '-Instruct-GPTQ', '-dpo', '-merge'];

function inventRow(small: ClientTable, number: number, random: () => number): InventedRow {
  const pick = (texts: readonly string[]) => texts[Math.floor(random() * texts.length)] ?? '';
  const name = `${pick(FAMILIES)}-${pick(SIZES)}${pick(VARIANTS)}`;
  const model = `${pick(ORGANISATIONS)}/${name}-${number.toString(36).padStart(4, '0')}`;
  const ability = random();
  const isIncomplete = random() < 0.1;
  const scores = small.tasks.map(({ low, high, decimals }, index) => {
    const share = Math.min(1, Math.max(0, 0.15 + 0.7 * ability + 0.15 * (random() - 0.5)));
    if (isIncomplete && (index === number % small.tasks.length || random() < 0.2)) return null;
    return round((low ?? 0) + share * ((high ?? 100) - (low ?? 0)), decimals + 2);
  });
  const present = scores.filter((score) => score !== null);
  const sum = present.reduce((total, score) => total + score, 0);
  return {
    model,
    like: Math.floor(random() * small.size),
    factor: 0.5 + random(),
    scores,
    average: present.length < scores.length ? null : round(sum / scores.length, small.average.decimals + 2),
  };
}

/** By average, then coverage, then name. */
function byPlace(a: InventedRow, b: InventedRow): number {
  return (
    (b.average ?? -Infinity) - (a.average ?? -Infinity) ||
    countScores(b.scores) - countScores(a.scores) ||
    (a.model < b.model ? -1 : 1)
  );
}

function countScores(scores: readonly (number | null)[]): number {
  return scores.filter((score) => score !== null).length;
}

/** 1, 2, 2, 4, of averages that go down; null without one. */
function competitionRanks(averages: readonly (number | null)[]): (number | null)[] {
  let rank = 0;
  return averages.map((average, place) => {
    if (average !== averages[place - 1]) rank = place + 1;
    return average === null ? null : rank;
  });
}

function growTask(task: ClientTask, index: number, rows: InventedRow[], random: () => number): ClientTask {
  const values = rows.map(({ scores }) => scores[index] ?? null);
  const sorted = Float64Array.from(values.filter((value) => value !== null)).sort();
  const best = sorted.at(task.higherIsBetter ? -1 : 0) ?? null;
  return {
    ...task,
    values,
    margins: task.margins && values.map((value) => value && round(0.8 + 2.4 * random(), task.decimals + 2)),
    median: sorted[sorted.length >> 1] ?? null,
    best,
    bestRows: values.flatMap((value, row) => (value === best ? [row] : [])),
    normalised: null,
    missing: [],
  };
}

function growMetadata(metadata: ClientMetadata, rows: readonly InventedRow[]): ClientMetadata {
  if (metadata.kind === 'dictionary') {
    return { ...metadata, index: rows.map(({ like }) => metadata.index[like] ?? -1) };
  }
  const values = rows.map(({ like, factor }) => {
    const value = metadata.values[like] ?? null;
    return value && round(value * factor, 1);
  });
  return { ...metadata, values };
}

function countValue(metadata: readonly ClientMetadata[], key: string, value: unknown): number {
  const found = metadata.find((each) => each.key === key);
  if (found?.kind !== 'dictionary') return 0;
  const place = found.dictionary.findIndex((each) => each === value);
  return found.index.filter((each) => each === place).length;
}

function round(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}
