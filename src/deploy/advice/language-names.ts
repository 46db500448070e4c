const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const NO_LANGUAGES = ['no linguistic content', 'multiple languages', 'unknown language'];

/**
 * English names of the languages with a code in ISO 639, in lower case and with `-` for a space: those with a code of
 * two letters come first. Made when they are asked for, which takes a quarter of a second.
 */
export function getLanguageNames(): readonly string[] {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  const pairs = LETTERS.flatMap((a) => LETTERS.map((b) => a + b));
  const codes = [...pairs, ...pairs.flatMap((pair) => LETTERS.map((c) => pair + c))];
  const found = codes.flatMap((code) => names.of(code)?.toLowerCase() ?? []);
  return [...new Set(found)]
    .filter((name) => !NO_LANGUAGES.includes(name))
    .map((name) => name.replaceAll(' ', '-'));
}
