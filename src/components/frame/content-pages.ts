import { getCollection, type CollectionEntry } from 'astro:content';
import { UserError } from '../../domain/user-error.ts';
import { getSite } from '../../site.ts';

type Entry = CollectionEntry<'pages'>;

/** A page of the content folder's `pages/`. */
export interface ContentPage {
  /** Its name in the menu; null where the config's list of pages leaves it out of the menu. */
  label: string | null;
  entry: Entry;
}

/** Every page there is: first those that the config lists, in its order, then the others in the order they ask for. */
export async function getContentPages(): Promise<ContentPage[]> {
  const { pages: listed, submission } = await getSite();
  const entries = (await getCollection('pages')).filter(({ id }) => id !== SUBMIT || submission === null);
  entries.sort((a, b) => a.data.order - b.data.order || (a.id < b.id ? -1 : 1));
  for (const { id } of entries) checkAddress(id);
  if (listed === null) return entries.map((entry) => ({ label: entry.data.title, entry }));
  const own = listed.filter(({ file }) => file !== SUBMIT || submission === null);
  const inMenu = own.map(({ file, title }) => {
    const entry = findEntry(entries, file);
    return { label: title ?? entry.data.title, entry };
  });
  const others = entries.filter(({ id }) => !listed.some(({ file }) => file === id));
  return [...inMenu, ...others.map((entry) => ({ label: null, entry }))];
}

/** What the operator says on the page for submissions, in `pages/submit.md`; null without it. */
export async function getSubmitText(): Promise<Entry | null> {
  const entries = await getCollection('pages');
  return entries.find(({ id }) => id === SUBMIT) ?? null;
}

function findEntry(entries: readonly Entry[], file: string): Entry {
  const entry = entries.find(({ id }) => id === file);
  if (entry) return entry;
  throw new UserError(
    `leaderboard.yaml lists the page \`${file}\`, but there is no \`pages/${file}.md\`.`,
    'Write the file, or take it from `pages`.',
  );
}

function checkAddress(id: string): void {
  if (!TAKEN.has(id)) return;
  throw new UserError(
    `The page \`pages/${id}.md\` would have the address of a page of the site itself.`,
    'Give the file another name.',
  );
}

const SUBMIT = 'submit';

/** First segments of the site's own addresses. */
const TAKEN = new Set(
  '404 api badges changes charts compare data embed history index models queue ranking report rows submit tasks views'.split(
    ' ',
  ),
);
