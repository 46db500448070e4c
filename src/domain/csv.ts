export type CsvValue = string | number | boolean | null;

/**
 * A CSV file after RFC 4180: lines end in CRLF, cells are quoted where they must be, null is an empty cell. A text that
 * a spreadsheet would run as a formula gets an apostrophe before it; texts that are plain numbers stay as they are.
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvText(lines: readonly (readonly CsvValue[])[]): string {
  return lines.map((cells) => `${cells.map(cellText).join(',')}\r\n`).join('');
}

function cellText(value: CsvValue): string {
  if (value === null) return '';
  const text = typeof value === 'string' ? defused(value) : String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Besides ASCII signs, the full-width ones that some spreadsheets take for them. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const NUMBER = /^-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?$/;

function defused(text: string): string {
  return FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
}
