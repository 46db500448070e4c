import { parseFrontMatter } from '../../formats/content/front-matter.ts';
import { own, textOf } from '../../formats/values/json-object.ts';
import { MAX_SIZE } from './python-file.ts';
import type { AddNote, TemplateCard, TemplateFile } from './template-board.ts';

/** The front matter of the Space's README, and the title in it. */
export function readCard(
  readme: TemplateFile | undefined,
  note: AddNote,
): { title: string | null; card: TemplateCard } {
  const value = readme === undefined ? null : frontMatterOf(readme, note);
  const text = (key: string) => textOf(own(value, key));
  const tags = own(value, 'tags');
  return {
    title: text('title'),
    card: {
      emoji: text('emoji'),
      colorFrom: text('colorFrom'),
      colorTo: text('colorTo'),
      shortDescription: text('short_description'),
      thumbnail: text('thumbnail'),
      license: text('license'),
      tags: Array.isArray(tags) ? tags.flatMap((tag) => textOf(tag) ?? []) : [],
    },
  };
}

function frontMatterOf({ path, text }: TemplateFile, note: AddNote): unknown {
  if (text.length > MAX_SIZE) {
    note({
      where: path,
      message: `The file has ${text.length} characters and is not read; at most ${MAX_SIZE} are.`,
      remedy: 'Shorten it.',
    });
    return null;
  }
  const outcome = parseFrontMatter(text.replace(/^\uFEFF/, ''), path);
  if ('content' in outcome) return outcome.content.kind === 'document' ? outcome.content.value : null;
  if ('rejection' in outcome) {
    const { where, message, remedy } = outcome.rejection;
    note({ where: where === null ? path : `${path}:${where.match(/\d+/)?.[0] ?? ''}`, message, remedy });
  }
  return null;
}
