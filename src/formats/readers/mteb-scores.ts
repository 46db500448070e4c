import { NOTHING_STATED, type RawScore } from '../../domain/evaluation.ts';
import { isObject, own, textOf, type JsonObject } from '../values/json-object.ts';
import { readNumber, type NumberValue } from '../values/number-value.ts';

/** One subset of a split's scores. */
interface Subset {
  name: string;
  metrics: JsonObject;
}

const NO_METRICS = new Set([
  ...['evaluation_time', 'kg_co2_emissions', 'languages', 'hf_subset', 'scores_per_experiment'],
  ...['dataset_revision', 'mteb_dataset_name', 'mteb_version', 'date', 'task_name'],
]);

/** `scores` by split; in each a list, of which an item is a subset of the data such as a language. */
export function taskScores(file: unknown): RawScore[] {
  const splits = own(file, 'scores');
  const key = textOf(own(file, 'task_name')) ?? '';
  return Object.entries(isObject(splits) ? splits : {}).flatMap(([split, list]) => {
    const items: unknown[] = Array.isArray(list) ? list : [];
    const subsets = items.filter(isObject).map((metrics, index): Subset => ({
      name: textOf(own(metrics, 'hf_subset')) ?? String(index + 1),
      metrics,
    }));
    return splitScores(key, split, subsets);
  });
}

/** Splits at the top of the file; in each its metrics, or languages with theirs. */
export function legacyScores(file: unknown): RawScore[] {
  const key = textOf(own(file, 'mteb_dataset_name')) ?? '';
  return Object.entries(isObject(file) ? file : {}).flatMap(([split, metrics]) => {
    if (NO_METRICS.has(split) || !isObject(metrics)) return [];
    const entries = Object.entries(metrics).filter(([name]) => !NO_METRICS.has(name));
    const hasLanguages =
      entries.length > 0 && entries.every(([name, inner]) => isLanguage(name) && isObject(inner));
    const subsets = hasLanguages
      ? entries.map(([name, inner]): Subset => ({ name, metrics: isObject(inner) ? inner : {} }))
      : [{ name: 'default', metrics }];
    return splitScores(key, split, subsets);
  });
}

/** Groups of metrics that are called like languages. */
const NO_LANGUAGES = new Set(['ap', 'cos_sim', 'dot', 'map', 'max', 'mrr']);

/** `fr`, `en-de`, `zh-CN`, `deu-Latn`: what similarities and metrics are called differs from all of them. */
function isLanguage(name: string): boolean {
  return /^[a-z]{2,3}(?:[-_][A-Za-z]{2,4}){0,3}$/.test(name) && !NO_LANGUAGES.has(name);
}

/**
 * Each metric's mean over the subsets, and where there are several the main score of each under `task/subset`. A metric
 * is called as in the file in the split `test`, and `metric,split` in the others.
 */
function splitScores(key: string, split: string, subsets: readonly Subset[]): RawScore[] {
  const flat = subsets.map(({ name, metrics }) => ({ name, metrics: new Map(flatten(metrics)) }));
  const names = new Set(flat.flatMap(({ metrics }) => [...metrics.keys()]));
  const suffix = split === 'test' ? '' : `,${split}`;
  const scores = [...names].map((name): RawScore => ({
    ...NOTHING_STATED,
    key,
    metric: `${name}${suffix}`,
    ...meanOf(flat.map((subset) => ({ name: subset.name, value: subset.metrics.get(name) }))),
  }));
  if (flat.length < 2 || split !== 'test') return scores;
  const own = flat.flatMap(({ name, metrics }): RawScore[] =>
    metrics.has('main_score')
      ? [
          {
            ...NOTHING_STATED,
            key: `${key}/${name}`,
            metric: 'main_score',
            ...readNumber(metrics.get('main_score')),
          },
        ]
      : [],
  );
  return [...scores, ...own];
}

/** Metrics of old files may be grouped, as in `cos_sim.ap`. */
function flatten(metrics: JsonObject, prefix = ''): [name: string, value: unknown][] {
  return Object.entries(metrics).flatMap(([name, value]): [string, unknown][] => {
    if (prefix === '' && NO_METRICS.has(name)) return [];
    if (isObject(value)) return prefix === '' ? flatten(value, `${name}.`) : [];
    return Array.isArray(value) ? [] : [[`${prefix}${name}`, value]];
  });
}

/** Missing where one of them is: a mean of fewer subsets would be another quantity. */
function meanOf(subsets: readonly { name: string; value: unknown }[]): NumberValue {
  const read = subsets.map(({ name, value }) => ({
    name,
    isThere: value !== undefined,
    ...readNumber(value),
  }));
  const [first] = read;
  if (first !== undefined && read.length === 1) {
    return { value: first.value, missing: first.missing, found: first.found };
  }
  const absent = read.find(({ value }) => value === null);
  if (absent !== undefined) {
    const found = `${absent.isThere ? (absent.found ?? '') : 'nothing'} in subset ${absent.name}`
      .slice(0, 80)
      .toWellFormed();
    return { value: null, missing: absent.missing, found };
  }
  const sum = read.reduce((total, { value }) => total + (value ?? 0), 0);
  return readNumber(sum / read.length);
}
