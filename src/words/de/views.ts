/** What parts of the board say, each ranked by itself. */

export const views = 'Ansichten';
export const standings = 'Rangliste';
export const breadcrumb = 'Pfad';

export function viewsOf(board: string, views: readonly string[]): string {
  return `Teile von ${board}, jeder mit eigener Rangfolge: ${views.join(', ')}.`;
}

export const lede = 'Teile der Rangliste, jeder mit eigener Rangfolge.';
export const wholeBoard = 'Die ganze Rangliste';
/** Before the first model. */
export const first = 'Vorn:';

export const empty = 'Kein Modell in dieser Ansicht';
export const noResults = 'Es gibt noch keine Ergebnisse.';

export function elsewhere(
  models: number,
): readonly [before: string, standings: string, between: string, report: string, after: string] {
  return [
    models === 1 ? 'Das eine Modell steht in ' : `Alle ${models} Modelle stehen in `,
    'der Rangliste',
    '. Weshalb hier keines steht, sagt ',
    'der Bericht',
    '.',
  ];
}

export const yes = 'ja';
export const no = 'nein';

/** A column's label where it stands in a sentence. */
export function inSentence(label: string): string {
  return label;
}

export function oneOf(label: string, values: readonly string[]): string {
  return `${label}: ${anyOf(values)}`;
}

/** Whether it is so: the values are `yes` and `no`. */
export function isSo(label: string, values: readonly string[]): string {
  return `${label}: ${anyOf(values)}`;
}

export function between(label: string, low: string, high: string): string {
  return `${label}: ${low} bis ${high}`;
}

export function atLeast(label: string, low: string): string {
  return `${label}: mindestens ${low}`;
}

export function atMost(label: string, high: string): string {
  return `${label}: höchstens ${high}`;
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
  const isAll = conditions.length === 0;
  const what = isAll ? '' : ` (${conditions.join('; ')})`;
  if (models === 0) return `Die Rangliste hat kein${isAll ? '' : ' solches'} Modell${what}.`;
  const on = `in ${tasksText(tasks, allTasks)}`;
  if (ranked === 0) {
    return models === 1
      ? `Das eine Modell${what} hat ${on} keinen Rang.`
      : `Von ${isAll ? 'allen' : 'den'} ${models} Modellen${what} hat ${on} keines einen Rang.`;
  }
  const by = noun === null ? '' : `, nach dem ${noun}`;
  const among =
    models === 1
      ? 'des einen Modells'
      : ranked < models
        ? `von ${ranked} der ${models} Modelle`
        : `${isAll ? 'aller' : 'der'} ${models} Modelle`;
  return `Rangfolge ${among}${what} ${on}${by}.`;
}

/** In the dative. */
function tasksText(tasks: number, all: number): string {
  if (tasks < all) return `${tasks} von ${all} ${all === 1 ? 'Aufgabe' : 'Aufgaben'}`;
  return all === 1 ? 'der einen Aufgabe' : `allen ${all} Aufgaben`;
}

function anyOf(texts: readonly string[]): string {
  const rest = texts.slice(0, -1);
  return rest.length === 0 ? texts.join('') : `${rest.join(', ')} oder ${texts.at(-1) ?? ''}`;
}
