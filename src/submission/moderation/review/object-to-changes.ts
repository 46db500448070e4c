import * as words from '#words/review.ts';
import { quote } from '../../quote.ts';
import type { Proposal } from './proposal.ts';

/** What is wrong with a pull request, and what mends it. */
export interface Objection {
  message: string;
  remedy: string;
}

/** Of a pull request that submits, one file of the dataset is new or written anew, and nothing else is touched. */
export function objectToChanges(
  { author, isForBranch, changes, content }: Proposal,
  folder: string,
): Objection[] {
  const all = changes ?? [];
  const [only, ...others] = all;
  const files = () => {
    if (only === undefined) return [words.noChange];
    if (others.length > 0) {
      const names = all.slice(0, 5).map(({ path }) => quote(path));
      return [words.severalFiles(all.length, names.join(', '))];
    }
    if (only.kind === 'deleted') return [words.deletes(quote(only.path))];
    if (folder !== '' && !only.path.startsWith(`${folder}/`))
      return [words.outside(quote(only.path), folder)];
    return content === null ? [words.tooLarge(quote(only.path))] : [];
  };
  return [
    ...(author === null ? [words.noAuthor] : []),
    ...(isForBranch ? [] : [words.otherBranch]),
    ...files(),
  ];
}
