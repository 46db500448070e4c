import type { TaskFinder } from '../binding/task-finder.ts';
import { MARGIN } from '../table-mapping.ts';
import { nearestSpelling } from '../spelling.ts';
import { keyFamilies } from '../survey/key-families.ts';
import { bareName, idOf, quoted } from '../survey/key-names.ts';
import type { SurveyedKey } from '../survey/survey.ts';
import type { Task } from '../task.ts';
import type { Finding } from './finding.ts';

const MAX_FINDINGS = 30;

/** What of a key can be shown: numbers that no task takes. */
interface Unused {
  key: string;
  evaluations: number;
  metrics: (string | null)[];
}

/**
 * Keys of the files with numbers that no task takes, and which task each would fit: the one that is spelled like it,
 * else one of its own. Keys that differ in one part only are told together.
 *
 * @param known columns of tables that are something else, such as metadata.
 */
export function findUnusedKeys(
  survey: readonly SurveyedKey[],
  finder: TaskFinder,
  known: ReadonlySet<string>,
): Finding[] {
  const unused = survey.flatMap(({ key, evaluations, metrics }): Unused[] => {
    const numeric = metrics.filter(({ count, isGroup }) => count > 0 && !isGroup);
    const isKnown =
      [key, cellOf(key)].some((name) => finder.find(name).length > 0 || known.has(name)) ||
      cellOf(key) !== key ||
      numeric.length === 0;
    return isKnown ? [] : [{ key, evaluations, metrics: numeric.map(({ metric }) => metric) }];
  });
  const byKey = new Map(unused.map((each) => [each.key, each]));
  const { families, others } = keyFamilies([...byKey.keys()]);
  const findings = [
    ...families.map(({ pattern, keys }) => {
      const members = keys.flatMap((key) => byKey.get(key) ?? []);
      return describe(pattern, members, finder.tasks, `${keys.length} keys like \`${keys[0] ?? ''}\` are`);
    }),
    ...others.flatMap((key) => {
      const found = byKey.get(key);
      return found ? [describe(key, [found], finder.tasks, 'It is')] : [];
    }),
  ];
  const shown = findings.slice(0, MAX_FINDINGS);
  return findings.length > MAX_FINDINGS
    ? [...shown, moreOf(findings.slice(MAX_FINDINGS).map(({ where }) => where))]
    : shown;
}

/** The column that another number of the same cell, or what stands there after ±, belongs to. */
function cellOf(key: string): string {
  return key.endsWith(MARGIN) ? cellOf(key.slice(0, -MARGIN.length)) : key.replace(/\/[2-9]$/, '');
}

function describe(key: string, members: readonly Unused[], tasks: readonly Task[], subject: string): Finding {
  const most = Math.max(...members.map(({ evaluations }) => evaluations));
  const metrics = [...new Set(members.flatMap((each) => each.metrics))].filter((metric) => metric !== null);
  const named = metrics
    .slice(0, 4)
    .map((metric) => `\`${metric}\``)
    .join(', ');
  const more = metrics.length > 4 ? `, ${metrics.length - 4} more` : '';
  const fitting = fittingTask(key, tasks);
  return {
    code: 'unused-key',
    where: key,
    message: `${subject} in ${most} ${most === 1 ? 'evaluation' : 'evaluations'}${metrics.length === 0 ? '' : `, with ${named}${more}`}, and no task takes it.`,
    remedy:
      fitting === null
        ? `If it is to be shown, add a task: \`- { id: ${idOf(key)}, key: ${quoted(key)}${metrics[0] === undefined ? '' : `, metric: ${quoted(metrics[0])}`} }\`${metrics.length === 0 ? '; or list it in `columns` if it describes the models' : ''}.`
        : `It would fit task \`${fitting.id}\`: write \`key: [${[fitting.key, ...fitting.alternatives.map((place) => place.key), key].filter(isFirst).map(quoted).join(', ')}]\` there.`,
  };
}

function fittingTask(key: string, tasks: readonly Task[]): Task | null {
  const names = new Map<string, Task>();
  for (const task of tasks) {
    for (const name of [task.id, task.label, task.key, ...task.alternatives.map((place) => place.key)]) {
      if (!names.has(bareName(name))) names.set(bareName(name), task);
    }
  }
  const name = bareName(key);
  const same = [...names.keys()].find((other) => plain(name) === plain(other));
  const nearest = name.length < MIN_LETTERS ? null : nearestSpelling(name, [...names.keys()]);
  return names.get(same ?? nearest ?? '') ?? null;
}

/** In shorter names a mistake makes another word. */
const MIN_LETTERS = 6;

/** Without case, separators, and a version or number of shots behind. */
function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/(?:v\d+|\d+shots?)$/, '');
}

function isFirst(item: string, index: number, list: readonly string[]): boolean {
  return list.indexOf(item) === index;
}

function moreOf(keys: readonly string[]): Finding {
  return {
    code: 'unused-key',
    where: `${keys.length} more keys`,
    message: `No task takes them either: ${keys.slice(0, 10).join(', ')}${keys.length > 10 ? ', …' : ''}.`,
    remedy: 'Add tasks for those that are to be shown; the others do no harm.',
  };
}
