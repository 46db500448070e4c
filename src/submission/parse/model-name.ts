/** A person, an organisation or a name of the Hub: letters of ASCII, digits, `-`, `_` and `.` inside. */
const PART = '[A-Za-z0-9_](?:[A-Za-z0-9_.-]{0,94}[A-Za-z0-9_])?';
const NAME = new RegExp(`^${PART}/${PART}$`);
const ADDRESS = /^https:\/\/huggingface\.co\/([^?#]*?)\/?$/;
const LOOSE_ADDRESS =
  /^(?:https?:\/\/)?(?:www\.)?(?:huggingface\.co|hf\.co)\/(?:models\/)?([^/?#]+\/[^/?#]+)/i;

/**
 * `org/name`, also out of the address of the model's page, as people copy it from there; null for everything else. No
 * name goes out of its folder, is an option of a program, or looks like another by foreign letters.
 */
export function readModelName(text: string): string | null {
  const name = ADDRESS.exec(text)?.[1] ?? text;
  return isModelName(name) ? name : null;
}

/** The model that an address of another page or site of the Hub belongs to, for a hint; null without one. */
export function guessModelName(text: string): string | null {
  const name = LOOSE_ADDRESS.exec(text)?.[1] ?? null;
  return name !== null && isModelName(name) ? name : null;
}

function isModelName(name: string): boolean {
  return (
    NAME.test(name) && !/\.\.|--|\.git$/i.test(name) && !RESERVED.has(name.split('/', 1).join().toLowerCase())
  );
}

/** First parts of the Hub's addresses that are no names. */
const RESERVED = new Set([
  'datasets',
  'spaces',
  'models',
  'api',
  'docs',
  'papers',
  'collections',
  'blog',
  'settings',
]);
