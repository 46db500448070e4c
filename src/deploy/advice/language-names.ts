const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** English names of the languages with a code of two letters (ISO 639-1), in lower case. */
export const languageNames: readonly string[] = namesOf(
  [...LETTERS].flatMap((a) => [...LETTERS].map((b) => a + b)),
);

function namesOf(codes: readonly string[]): string[] {
  const names = new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return [...new Set(codes.map((code) => names.of(code)?.toLowerCase()))].filter(
    (name) => name !== undefined,
  );
}
