import type { TableMapping } from '../domain/table-mapping.ts';
import type { Draft, TaskDraft } from './draft/draft.ts';
import type { DatasetDraft } from './locate.ts';
import { flow, scalar } from './yaml-text.ts';

export interface ConfigFacts {
  draft: Draft;
  results: DatasetDraft;
  requests: DatasetDraft | null;
  /** Where the JSON Schema is, for editors. */
  schema: string;
  /** Lines above everything else, without `#`. */
  intro: readonly string[];
  /** Further keys of the config, in YAML, each a paragraph of its own. */
  more: readonly string[];
}

/** The text of a `leaderboard.yaml`, with comments that say what is known and what was guessed. */
export function writeConfig({ draft, results, requests, schema, intro, more }: ConfigFacts): string {
  const { title, description, table, tasks, moreTasks, columns, filters, isJoined } = draft;
  const paragraphs = [
    [
      `# yaml-language-server: $schema=${schema}`,
      ...intro.map((line) => `# ${line}`.trimEnd()),
      `title: ${scalar(title)}`,
      ...(description === null ? [] : [`description: ${scalar(description)}`]),
    ],
    [
      'datasets:',
      `  results: ${datasetText(results)}`,
      ...(requests === null ? [] : [`  requests: ${datasetText(requests)}`]),
    ],
    table === null ? [] : [`table: ${flow(tableKeys(table))}`],
    isJoined
      ? [
          '# The results of many models are spread over several revisions, which are one row so.',
          'revisions: joined',
        ]
      : [],
    [
      'tasks:',
      ...tasks.flatMap((task) => taskLines(task, draft.average.rows)),
      ...commentedTasks(moreTasks, draft.average.rows),
    ],
    averageLines(draft),
    columns.length === 0
      ? []
      : [
          'columns:',
          ...columns.map(({ key, label, subtitle, isDefault }) =>
            label === null && subtitle === null && isDefault
              ? `  - ${scalar(key)}`
              : `  - ${flow({ key, ...(label === null ? {} : { label }), ...(subtitle === null ? {} : { subtitle }), ...(isDefault ? {} : { default: false }) })}`,
          ),
        ],
    filters.length === 0 ? [] : [`filters: ${flow(filters)}`],
    ...more.map((text) => text.trimEnd().split('\n')),
  ];
  return `${paragraphs
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function datasetText({ keys }: DatasetDraft): string {
  return flow(keys);
}

function tableKeys({ model, revision, precision, weightType, runAt, rows, skipRows }: TableMapping) {
  return {
    model,
    ...(revision === null ? {} : { revision }),
    ...(precision === null ? {} : { precision }),
    ...(weightType === null ? {} : { weight_type: weightType }),
    ...(runAt === null ? {} : { run_at: runAt }),
    ...(rows === null ? {} : { rows }),
    ...(skipRows === 0 ? {} : { skip_rows: skipRows }),
  };
}

function taskLines(task: TaskDraft, rows: number): string[] {
  const { otherMetrics, models } = task;
  const comments = [
    ...(models < rows ? [`${models} of ${rows} models.`] : []),
    ...(otherMetrics.length === 0 ? [] : [`Other metrics: ${few(otherMetrics)}.`]),
  ];
  return [
    ...(comments.length === 0 ? [] : [`  # ${comments.join(' ')}`]),
    `  - id: ${scalar(task.id)}`,
    ...keysOf(task).map((line) => `    ${line}`),
  ];
}

function keysOf(task: TaskDraft): string[] {
  const { label, group, keys, metric, metricLabel, subtasks, fewShot, weight, isProportion, ci95, margin } =
    task;
  return [
    ...(label === null ? [] : [`label: ${scalar(label)}`]),
    ...(group === null ? [] : [`group: ${scalar(group)}`]),
    `key: ${keyText(keys)}`,
    ...(metric === null ? [] : [`metric: ${scalar(metric)}`]),
    ...(metricLabel === null ? [] : [`metric_label: ${scalar(metricLabel)}`]),
    ...(subtasks === null ? [] : [`subtasks: { count: ${subtasks} }`]),
    ...(ci95 === null ? [] : [`ci95: ${scalar(ci95)}`]),
    ...(margin === null
      ? []
      : [`# ci95: ${scalar(margin)} # or stderr: the files do not say what stands behind ±`]),
    ...(fewShot === null ? [] : [`few_shot: ${fewShot}`]),
    ...rangeLines(task),
    ...directionLines(task),
    ...(weight === 0 ? ['weight: 0 # has no scale in common with the others'] : []),
    ...(isProportion ? ['proportion: true'] : []),
  ];
}

function keyText(keys: readonly string[]): string {
  const [first = ''] = keys;
  return keys.length === 1 ? scalar(first) : flow(keys);
}

function rangeLines({ range, rangeFrom, observed }: TaskDraft): string[] {
  if (range === null) return observed === null ? [] : [`# no range: ${described(observed)}`];
  const text = `range: ${flow(range)}`;
  return [rangeFrom === 'numbers' && observed !== null ? `${text} # guessed: ${described(observed)}` : text];
}

function described([low, high]: readonly [number, number]): string {
  return low === high
    ? `every number is ${short(low)}`
    : `the numbers go from ${short(low)} to ${short(high)}`;
}

function directionLines({ higherIsBetter, directionFrom }: TaskDraft): string[] {
  if (higherIsBetter) return [];
  return [`higher_is_better: false${directionFrom === 'name' ? ' # guessed by the name' : ''}`];
}

const MAX_COMMENTED = 100;

function commentedTasks(tasks: readonly TaskDraft[], rows: number): string[] {
  if (tasks.length === 0) return [];
  const lines = tasks.slice(0, MAX_COMMENTED).map(({ id, keys, metric, range, higherIsBetter, models }) => {
    const task = {
      id,
      key: keys.length === 1 ? keys[0] : keys,
      ...(metric === null ? {} : { metric }),
      ...(range === null ? {} : { range }),
      ...(higherIsBetter ? {} : { higher_is_better: false }),
    };
    return `  # - ${flow(task)} # ${models} of ${rows}`;
  });
  const left = tasks.length - lines.length;
  return [
    '  # Left out, as few models have them or they would be too many; take the `#` away to add one:',
    ...lines,
    ...(left > 0 ? [`  # and ${left} more, which \`npm run doctor\` lists.`] : []),
  ];
}

function averageLines({ average: { method, missing, minCoverage, complete, rows }, tasks }: Draft): string[] {
  const isUsual = missing === 'strict' && complete === rows;
  const keys = {
    ...(method === 'mean' ? {} : { method }),
    ...(isUsual ? {} : { missing }),
    ...(minCoverage === null ? {} : { min_coverage: minCoverage }),
  };
  return [
    ...(isUsual
      ? []
      : [
          `# ${complete} of ${rows} rows have all ${tasks.length} tasks; with \`missing: strict\` only those have a rank.`,
        ]),
    ...(method === 'mean' ? [] : ['# The tasks have no scale in common and not all are better when higher.']),
    ...(Object.keys(keys).length === 0 ? [] : [`average: ${flow(keys)}`]),
  ];
}

const MAX_NAMES = 4;

function few(names: readonly string[]): string {
  const shown = names.slice(0, MAX_NAMES).join(', ');
  return names.length > MAX_NAMES ? `${shown} and ${names.length - MAX_NAMES} more` : shown;
}

function short(value: number): string {
  return String(Number(value.toPrecision(4)));
}
