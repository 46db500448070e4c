import { nearestSpelling } from '../../domain/spelling.ts';
import type { Advice } from './advice.ts';
import { getLanguageNames } from './language-names.ts';

/**
 * The values of each kind of tag by which the Hub's leaderboard finder sorts.
 * https://huggingface.co/docs/leaderboards/leaderboards/finding_page
 */
const VALUES: Readonly<Record<string, readonly string[]>> = {
  submission: ['automatic', 'semiautomatic', 'manual', 'closed'],
  test: ['public', 'mix', 'private', 'rolling'],
  judge: ['function', 'model', 'humans', 'vibeCheck'],
  modality: ['text', 'image', 'audio', 'video', 'tools', 'artefacts', 'embeddings', 'agent'],
  eval: ['generation', 'math', 'code', 'performance', 'safety'],
};

/** All kinds. Every domain is one. */
const KINDS = [...Object.keys(VALUES), 'language', 'domain'];

/** Kinds without which a leaderboard is hard to find. */
const WANTED = Object.keys(VALUES);

/** Older names that the finder still takes. */
const OLDER: Readonly<Record<string, string>> = { 'judge:auto': 'judge:function' };

/** What the finder would not understand of these tags, each with the nearest that it does. */
export function adviseOnTags(tags: readonly string[]): Advice[] {
  return tags.flatMap((tag, index) => {
    const key = `deploy.card.tags[${index}]`;
    const [message, remedy] = judge(tag) ?? [];
    return message === undefined || remedy === undefined ? [] : [{ key, message, remedy }];
  });
}

/** The kinds of tags that a Space in the finder should have and this one has not, as one advice. */
export function adviseOnMissingTags(tags: readonly string[]): Advice[] {
  const missing = WANTED.filter((kind) => !tags.some((tag) => tag.startsWith(`${kind}:`)));
  if (missing.length === 0) return [];
  const names = missing.map((kind) => `\`${kind}:\``).join(', ');
  return [
    {
      key: 'deploy.card.tags',
      message: `The leaderboard finder sorts by ${names} too, and there is no such tag.`,
      remedy: `Add what is true, such as ${missing.map((kind) => `\`${kind}:${VALUES[kind]?.[0] ?? ''}\``).join(', ')}.`,
    },
  ];
}

function judge(tag: string): [message: string, remedy: string] | null {
  const [kind = '', ...rest] = tag.split(':');
  // A tag without a kind is any tag of the Hub.
  if (rest.length === 0) return null;
  const value = rest.join(':');
  if (!KINDS.includes(kind)) return judgeKind(kind, value);
  const values = valuesOf(kind);
  if (values === null || values.includes(value)) return null;
  const newer = OLDER[tag.toLowerCase()];
  if (newer !== undefined) return [`\`${tag}\` is an older name.`, `Write \`${newer}\`.`];
  const nearest = nearestSpelling(value, values);
  return [
    `The leaderboard finder does not know \`${tag}\`.`,
    nearest === null
      ? `It knows ${listOf(kind, values)}.`
      : `\`${kind}:${nearest}\` is the nearest that it knows.`,
  ];
}

function judgeKind(kind: string, value: string): [message: string, remedy: string] {
  const nearest = nearestSpelling(kind, KINDS);
  return [
    `The leaderboard finder does not sort by \`${kind}:\`.`,
    nearest === null
      ? `It sorts by ${KINDS.map((name) => `\`${name}:\``).join(', ')}. If the tag is for something else, leave it.`
      : `\`${nearest}:${mend(nearest, value)}\` is the nearest that it does.`,
  ];
}

/** The value that was probably meant, if there is one near. */
function mend(kind: string, value: string): string {
  const newer = OLDER[`${kind}:${value}`.toLowerCase()];
  if (newer !== undefined) return newer.slice(kind.length + 1);
  const values = valuesOf(kind);
  return values === null || values.includes(value) ? value : (nearestSpelling(value, values) ?? value);
}

/** null where every value is one. */
function valuesOf(kind: string): readonly string[] | null {
  return kind === 'language' ? getLanguageNames() : (VALUES[kind] ?? null);
}

function listOf(kind: string, values: readonly string[]): string {
  return kind === 'language'
    ? 'languages by their English names in lower case, such as `language:english`'
    : values.map((value) => `\`${kind}:${value}\``).join(', ');
}
