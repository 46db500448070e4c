import { plainText } from '../../config/found-value.ts';
import type { Breach } from './breach.ts';
import type { PublishedBoard } from './published-board.ts';

const SHORT_LIST = 10;

/** A line for each limit that was broken, with what is gone below it: the first ten names, or with `isVerbose` all. */
export function breachLines(breaches: readonly Breach[], isVerbose: boolean): string[] {
  const areRowsNamed = breaches.some(({ limit }) => limit === 'rows');
  return breaches.flatMap(({ limit, text, names }) => [
    `- ${limit}: ${text}`,
    ...(limit === 'models' && areRowsNamed ? [] : nameLines(names, isVerbose)),
  ]);
}

/** `my-org/results at 0123456`. */
export function sourceText({ sources }: PublishedBoard): string {
  const { location, revision } = sources.results;
  return `${plainText(location)}${revision === null ? '' : ` at ${plainText(revision).slice(0, 7)}`}`;
}

function nameLines(names: readonly string[], isVerbose: boolean): string[] {
  const shown = isVerbose ? names : names.slice(0, SHORT_LIST);
  const rest = names.length - shown.length;
  return [
    ...shown.map((name) => `    · ${plainText(name)}`),
    ...(rest > 0 ? [`    and ${rest} more (\`--verbose\` names all)`] : []),
  ];
}
