import type { Evaluation } from '../domain/evaluation.ts';
import { idOf } from '../domain/survey/key-names.ts';
import { surveyScores } from '../domain/survey/survey.ts';
import { weighTasks, draftMethod } from './draft/draft-average.ts';
import { draftTask } from './draft/draft-task.ts';
import type { ColumnDraft, Draft, TaskDraft } from './draft/draft.ts';
import { createModelIndex } from './draft/model-index.ts';
import { withOwnIds } from './draft/task-ids.ts';
import type { TemplateBoard, TemplateColumn, TemplateTask } from './template/template-board.ts';

/**
 * The draft of a board that was made with the leaderboard template: its tasks, names and columns instead of those that
 * the files suggest. Ranges and directions still come from the files, of which the template says nothing.
 */
export function applyTemplate(
  draft: Draft,
  template: TemplateBoard,
  evaluations: readonly Evaluation[],
): Draft {
  const tasks = templateTasks(template, evaluations);
  const used = new Set(tasks.flatMap(({ keys }) => keys));
  const others = [...draft.tasks, ...draft.moreTasks].filter(
    ({ keys }) => !keys.some((key) => used.has(key)),
  );
  const weighed = tasks.length === 0 ? draft.tasks : weighTasks(tasks);
  return {
    ...draft,
    description: firstSentence(template.introduction),
    tasks: weighed,
    moreTasks: tasks.length === 0 ? draft.moreTasks : others,
    average: { ...draft.average, method: draftMethod(weighed) },
    columns: template.columns.length === 0 ? draft.columns : template.columns.map(toColumn),
  };
}

function templateTasks({ tasks, fewShot }: TemplateBoard, evaluations: readonly Evaluation[]): TaskDraft[] {
  const index = createModelIndex(evaluations);
  const survey = new Map(surveyScores(evaluations).map(({ key, metrics }) => [key, metrics]));
  const drafts = tasks.map((task) => {
    const metrics = (survey.get(task.key) ?? []).filter(({ metric }) => metric === task.metric);
    const modelsWith = (metric: string | null) => index.modelsWith([task.key], metric);
    const found = draftTask({ key: task.key, metrics, modelsWith, subtasks: null });
    const named = {
      ...(found ?? unknownTask(task)),
      id: idOf(task.label),
      label: task.label,
      group: task.group,
    };
    return { ...named, fewShot: named.fewShot ?? fewShot };
  });
  return withOwnIds(drafts.map((task) => (task.label === task.id ? { ...task, label: null } : task)));
}

/** A task of which no file has a number. */
function unknownTask({ key, metric }: TemplateTask): TaskDraft {
  return {
    id: idOf(key),
    label: null,
    group: null,
    keys: [key],
    metric,
    metricLabel: null,
    subtasks: null,
    range: null,
    rangeFrom: 'nothing',
    higherIsBetter: true,
    directionFrom: 'nothing',
    fewShot: null,
    weight: 1,
    isProportion: false,
    ci95: null,
    margin: null,
    observed: null,
    models: 0,
    otherMetrics: [],
  };
}

function toColumn({ key, label, isDefault }: TemplateColumn): ColumnDraft {
  return { key, label, subtitle: null, isDefault };
}

const MAX_DESCRIPTION = 200;

/** Of a Markdown text, without its markup; null where it has none that is short enough. */
function firstSentence(markdown: string | null): string | null {
  const plain = (markdown ?? '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/!\[[^\]]*\]\([^)]*\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .split('\n')
    .filter((line) => !/^\s*(?:#|[-*] |\||>|```)/.test(line))
    .join(' ')
    .replace(/[*_`]{1,3}(?=\S)|(?<=\S)[*_`]{1,3}/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const sentence = /^.*?[.!?](?=\s|$)/.exec(plain)?.[0] ?? plain;
  return sentence === '' || sentence.length > MAX_DESCRIPTION ? null : sentence;
}
