/** What parts of the board say, each ranked by itself. */

export const views = 'Views';
export const standings = 'Standings';
export const breadcrumb = 'Breadcrumb';

export function viewsOf(board: string, views: readonly string[]): string {
  return `Parts of ${board}, each ranked by itself: ${views.join(', ')}.`;
}

export const lede = 'Parts of the board, each ranked by itself.';
export const wholeBoard = 'The whole board';
/** Before the first model. */
export const first = 'First:';

export const empty = 'No model in this view';
export const noResults = 'There are no results yet.';

export function elsewhere(
  models: number,
): readonly [before: string, standings: string, between: string, report: string, after: string] {
  return [
    `All ${models} models are in `,
    'the standings',
    '. What keeps them out of here stands in ',
    'the report',
    '.',
  ];
}

export const yes = 'yes';
export const no = 'no';

/** A column's label where it stands in a sentence. */
export function inSentence(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

export function oneOf(label: string, values: readonly string[]): string {
  return `${label} ${listed(values, 'or')}`;
}

/** Whether it is so: the values are `yes` and `no`. */
export function isSo(label: string, values: readonly string[]): string {
  return `${label}: ${listed(values, 'or')}`;
}

export function between(label: string, low: string, high: string): string {
  return `${label} from ${low} to ${high}`;
}

export function atLeast(label: string, low: string): string {
  return `${label} of at least ${low}`;
}

export function atMost(label: string, high: string): string {
  return `${label} of at most ${high}`;
}

interface Counts {
  /** Those in the view. */
  models: number;
  ranked: number;
  tasks: number;
  /** Of the whole board. */
  allTasks: number;
}

/**
 * Among which models a view ranks, and on which tasks.
 *
 * @param conditions what the models have, see above.
 * @param noun by what they are ranked; null where the whole board is so too.
 */
export function sentence(counts: Counts, conditions: readonly string[], noun: string | null): string {
  const { models, ranked, tasks, allTasks } = counts;
  const what = conditions.length === 0 ? '' : ` with ${listed(conditions, 'and')}`;
  if (models === 0) return `The board has no model${what}.`;
  const of = models === 1 ? 'the one model' : `${conditions.length === 0 ? 'all' : 'the'} ${models} models`;
  const on = `on ${tasksText(tasks, allTasks)}`;
  if (ranked === 0) {
    return models === 1
      ? `The one model${what} is not ranked, ${on}.`
      : `None of ${of}${what} is ranked, ${on}.`;
  }
  const by = noun === null ? '' : ` by the ${noun}`;
  return `Ranked${by} among ${ranked === models ? of : `${ranked} of ${of}`}${what}, ${on}.`;
}

function tasksText(tasks: number, all: number): string {
  if (tasks < all) return `${tasks} of ${all} ${all === 1 ? 'task' : 'tasks'}`;
  return all === 1 ? 'the one task' : `all ${all} tasks`;
}

function listed(texts: readonly string[], last: 'and' | 'or'): string {
  const rest = texts.slice(0, -1);
  return rest.length === 0 ? texts.join('') : `${rest.join(', ')} ${last} ${texts.at(-1) ?? ''}`;
}
