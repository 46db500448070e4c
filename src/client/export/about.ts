/** What an exported table is of. */
export interface About {
  title: string;
  /** Shows the same table again. */
  url: string;
  /** ISO 8601: of when the data are; null where nothing tells. */
  date: string | null;
}

/** The same to be printed: a title of one line, the day of the date, an address of plain ASCII without brackets or spaces. */
export function printedAbout({ title, url, date }: About): About {
  const address = url.toWellFormed().replace(/[^\x21-\x7e]|[<>"\\^`{|}]/gu, encodeURIComponent);
  return { title: oneLine(title), url: address, date: dayOf(date) };
}

/** Title, date and address in one line; each may be dressed for its format. */
export function aboutLine({ title, url, date }: About): string {
  return [title, date, url].filter((part) => part !== null).join(', ');
}

/** `2026-04-20`, in every language; null where there is no such date. */
export function dayOf(date: string | null): string | null {
  return /^\d{4}-\d{2}-\d{2}/.exec(date ?? '')?.[0] ?? null;
}

/** A text without line breaks, and without what is unseen and moves what stands after it: controls, marks of direction. */
export function oneLine(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\s\x85]+/g, ' ')
    .replace(/[\p{Cc}\p{Bidi_Control}\u200B]/gu, '')
    .trim();
}
