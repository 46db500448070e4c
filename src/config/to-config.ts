import path from 'node:path';
import type { ChartOptions } from '../domain/chart-options.ts';
import type { ColumnOptions, FilterOptions } from '../domain/column.ts';
import type { FlagOptions } from '../domain/flag.ts';
import type { ModelType } from '../domain/model-type.ts';
import { LEADERBOARD } from '../domain/revision.ts';
import type { AverageOptions } from '../domain/ranking/average-options.ts';
import type { TableMapping } from '../domain/table-mapping.ts';
import type { Task, TaskSource } from '../domain/task.ts';
import type { ViewCondition } from '../domain/view/condition.ts';
import type { ViewOptions } from '../domain/view/view.ts';
import type { Config, DatasetConfig, DeployConfig, PageConfig } from './config.ts';
import type { AverageYaml } from './schema/average.ts';
import type { ChartYaml } from './schema/charts.ts';
import type { ColumnYaml, FilterYaml } from './schema/columns.ts';
import type { DatasetYaml } from './schema/datasets.ts';
import type { DeployYaml } from './schema/deploy.ts';
import type { FlagYaml } from './schema/flags.ts';
import type { LeaderboardYaml } from './schema/leaderboard.ts';
import type { ModelTypeYaml } from './schema/models.ts';
import type { PageYaml } from './schema/pages.ts';
import type { TableYaml } from './schema/table.ts';
import type { TaskYaml } from './schema/tasks.ts';
import type { ViewYaml } from './schema/views.ts';
import { toSubmission } from './to-submission.ts';

/** From the words of the file to those of the code. Folders are relative to `folder`, where the file lies. */
export function toConfig(input: LeaderboardYaml, folder: string): Config {
  const {
    datasets,
    tasks,
    average,
    table,
    columns,
    filters,
    model_types,
    presets,
    models,
    flags,
    history,
    views,
    charts,
    pages,
    submission,
    deploy,
    ...same
  } = input;
  const past = history.at.map((each) =>
    typeof each === 'string' ? { day: each, revision: null, title: null } : each,
  );
  return {
    ...same,
    datasets: {
      results: toDataset(datasets.results, folder),
      requests: datasets.requests && toDataset(datasets.requests, folder),
    },
    tasks: tasks.map(toTask),
    average: toAverage(average),
    table: table && toTable(table),
    columns: columns.map(toColumn),
    filters: filters.map(toFilter),
    modelTypes: model_types.map(toModelType),
    modelFacts: [],
    askHub: { aboutModels: models.ask_hub, refreshHours: models.refresh_hours },
    flags: flags.map(toFlag),
    history: {
      ...history,
      at: past.flatMap(({ day, title }) => (day === null ? [] : [{ day, title }])),
      revisions: past.flatMap(({ revision, title }) => (revision === null ? [] : [{ revision, title }])),
    },
    views: views.map(toView),
    presets: presets.map(({ label, columns: names }) => ({
      label,
      columns: names.map((name) => (tasks.some(({ id }) => id === name) ? `task.${name}` : `meta.${name}`)),
    })),
    charts: charts && charts.map(toChart),
    pages: pages && pages.map(toPage),
    submission: submission && toSubmission(submission, model_types),
    deploy: toDeploy(deploy),
  };
}

function toDataset(
  { hub, leaderboard, folder, revision, path: inside, include, exclude }: DatasetYaml,
  base: string,
): DatasetConfig {
  if (leaderboard !== null)
    return { kind: 'hub', repo: leaderboard, revision: LEADERBOARD, path: '', include, exclude };
  return hub === null
    ? { kind: 'folder', folder: path.resolve(base, folder ?? ''), location: folder ?? '', include, exclude }
    : {
        kind: 'hub',
        repo: hub,
        revision: revision ?? 'main',
        path: (inside ?? '').replace(/\/$/, ''),
        include,
        exclude,
      };
}

function toTable({ weight_type, run_at, skip_rows, ...same }: TableYaml): TableMapping {
  return { ...same, weightType: weight_type, runAt: run_at, skipRows: skip_rows };
}

function toAverage({ min_coverage, ...same }: AverageYaml): AverageOptions {
  return { ...same, minCoverage: min_coverage ?? 1 };
}

function toTask({ metric_label, few_shot, higher_is_better, proportion, ...task }: TaskYaml): Task {
  const [first, ...others] = toSources(task);
  return {
    ...task,
    ...first,
    alternatives: [
      ...others,
      ...task.alternatives.flatMap(({ key, metric, ...rest }) =>
        toSources({ ...rest, key: key ?? task.key, metric: metric ?? task.metric }),
      ),
    ],
    subtasks: task.subtasks ?? { except: [], count: null, weight: 'equal', baselines: {} },
    label: task.label ?? task.id,
    metricLabel: metric_label,
    fewShot: few_shot,
    isProportion: proportion,
    higherIsBetter: higher_is_better,
  };
}

/** Every key with every metric, the first key first. */
function toSources({
  key,
  metric,
  stderr,
  ci95,
  scale,
  transform,
}: Pick<TaskYaml, 'key' | 'metric' | 'stderr' | 'ci95' | 'scale' | 'transform'>): [
  TaskSource,
  ...TaskSource[],
] {
  const metrics = Array.isArray(metric) ? metric : [metric];
  const sources = [key]
    .flat()
    .flatMap((eachKey) =>
      metrics.map((each) => ({ key: eachKey, metric: each, stderr, ci95, scale, transform })),
    );
  const [first, ...others] = sources;
  return [first ?? { key: '', metric: null, stderr, ci95, scale, transform }, ...others];
}

function toColumn(column: ColumnYaml): ColumnOptions {
  if (typeof column === 'string') {
    return {
      key: column,
      label: null,
      subtitle: null,
      description: null,
      type: null,
      decimals: null,
      isDefault: true,
    };
  }
  const { default: isDefault, ...rest } = column;
  return { ...rest, isDefault };
}

function toFilter(filter: FilterYaml): FilterOptions {
  if (typeof filter === 'string') return { key: filter, label: null, choices: null };
  const choices = filter.choices?.map((choice) =>
    typeof choice === 'object' ? choice : { value: choice, label: null },
  );
  return { key: filter.column, label: filter.label, choices: choices ?? null };
}

function toModelType({ match, ...type }: ModelTypeYaml): ModelType {
  const signs = match.length > 0 ? match : [type.label];
  return { ...type, match: signs.map((sign) => sign.toLowerCase()) };
}

function toFlag({ hidden, where, incomplete, models, ...flag }: FlagYaml): FlagOptions {
  return {
    ...flag,
    label: flag.label ?? flag.id,
    isHidden: hidden,
    where: Object.entries(where).map(([key, values]) => ({
      key,
      values: Array.isArray(values) ? values : [values],
    })),
    isIncomplete: incomplete,
    models: models.map((model) =>
      typeof model === 'string' ? { model, revision: null, precision: null, reason: null, url: null } : model,
    ),
  };
}

function toView({ where, columns, filters, average, ...view }: ViewYaml): ViewOptions {
  return {
    ...view,
    where: Object.entries(where).map(([key, wanted]): ViewCondition => {
      if (Array.isArray(wanted)) return { key, values: wanted };
      return typeof wanted === 'object' ? { key, ...wanted } : { key, values: [wanted] };
    }),
    columns: columns && columns.map(toColumn),
    filters: filters && filters.map(toFilter),
    average: average && toAverage(average),
  };
}

function toChart({ log, x_lower_is_better, ...chart }: ChartYaml): ChartOptions {
  return { ...chart, isLog: log, xLowerIsBetter: x_lower_is_better };
}

function toPage(page: PageYaml): PageConfig {
  return typeof page === 'string' ? { file: page, title: null } : page;
}

function toDeploy({ space, rebuild_hours, card }: DeployYaml): DeployConfig {
  const { color_from, color_to, short_description, ...same } = card;
  return {
    space,
    rebuildHours: rebuild_hours,
    card: { ...same, colorFrom: color_from, colorTo: color_to, shortDescription: short_description },
  };
}
