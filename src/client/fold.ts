const PLAIN = /^[\x20-\x7e]*$/;

/** A text for comparing: lower case, without diacritics, in compatible forms, without invisible marks. */
export function foldText(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replaceAll('ς', 'σ');
}
