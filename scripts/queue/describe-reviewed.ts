import { plural } from '../../src/domain/plural.ts';
import type { Reviewed } from '../../src/submission/moderation/review/review.ts';
import { plainText } from '../terminal/plain-text.ts';

/** A pull request, what is to be said of it, and what was done. */
export function describeReviewed({ number, title, url, author, verdict, done }: Reviewed): string {
  const by = author === null || title.includes(` by ${author}`) ? '' : `, by ${author}`;
  return [`#${number} ${title}${by}`, `  ${url}`, ...describeVerdict(verdict, done)]
    .map(plainText)
    .join('\n');
}

function describeVerdict(verdict: Reviewed['verdict'], done: Reviewed['done']): string[] {
  switch (verdict.kind) {
    case 'good':
      return [`  good: ${verdict.path}`];
    case 'taken':
      return [
        done === 'taken'
          ? `  taken: ${verdict.path} is in the dataset, and the pull request is closed`
          : `  its request is in the dataset already: ${verdict.path}`,
      ];
    case 'refused':
      return [
        `  refused${done === 'closed' ? ', and closed with these reasons' : ''}:`,
        ...verdict.refusals.map(({ message, remedy }) => `  - ${message} ${remedy}`),
      ];
    case 'unclear':
      return [`  left as it is: ${verdict.reason}`];
  }
}

/** What all of it comes to, and what may be done next. */
export function summariseReviewed(
  all: readonly Reviewed[],
  asked: { merges: boolean; closes: boolean },
): string {
  if (all.length === 0) return 'No pull request waits whose title begins with "Submit ".';
  const count = (kind: Reviewed['verdict']['kind']) =>
    all.filter(({ verdict }) => verdict.kind === kind).length;
  const kinds = (['good', 'taken', 'refused', 'unclear'] as const).filter((kind) => count(kind) > 0);
  const next = [
    ...(count('good') > 0 && !asked.merges ? ['`--merge` takes the good ones'] : []),
    ...(count('refused') > 0 && !asked.closes ? ['`--close` closes the refused ones'] : []),
  ];
  const counts = kinds.map((kind) => `${count(kind)} ${kind}`).join(', ');
  return `${plural(all.length, 'pull request')}: ${counts}.${next.length === 0 ? '' : ` ${next.join('; ')}.`}`;
}

export function toReviewedJson({ number, title, url, author, verdict, done }: Reviewed) {
  const { kind, ...said } = verdict;
  return {
    ...{ number, title, url, author, verdict: kind, done },
    ...('path' in said ? { path: said.path } : {}),
    ...('refusals' in said
      ? { refusals: said.refusals.map(({ message, remedy }) => ({ message, remedy })) }
      : {}),
    ...('reason' in said ? { reason: said.reason } : {}),
  };
}
