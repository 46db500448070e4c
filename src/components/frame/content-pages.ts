import { getCollection, type CollectionEntry } from 'astro:content';
import { UserError } from '../../domain/user-error.ts';
import { getSite } from '../../site.ts';

/** A page of the content folder's `pages/`. */
export interface ContentPage {
  /** Its name in the menu. */
  label: string;
  entry: CollectionEntry<'pages'>;
}

/** The pages that the config lists, in its order; without a list all, in the order that they ask for. */
export async function getContentPages(): Promise<ContentPage[]> {
  const { pages: listed } = await getSite();
  const entries = await getCollection('pages');
  for (const { id } of entries) {
    if (TAKEN.has(id)) {
      throw new UserError(
        `The page \`pages/${id}.md\` would have the address of a page of the site itself.`,
        'Give the file another name.',
      );
    }
  }
  if (listed === null) {
    return entries
      .sort((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1))
      .map((entry) => ({ label: entry.data.title, entry }));
  }
  return listed.map(({ file, title }) => {
    const entry = entries.find(({ id }) => id === file);
    if (!entry) {
      throw new UserError(
        `leaderboard.yaml lists the page \`${file}\`, but there is no \`pages/${file}.md\`.`,
        'Write the file, or take it from `pages`.',
      );
    }
    return { label: title ?? entry.data.title, entry };
  });
}

/** First segments of the site's own addresses. */
const TAKEN = new Set(
  '404 api badges changes compare data embed history index models queue report rows submit tasks views'.split(
    ' ',
  ),
);
