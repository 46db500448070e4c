/** A part of the finished requests that is one page. */
export interface FinishedPage<Item> {
  /** 1-based; the first is the queue's own page. */
  number: number;
  /** Below the site's address. */
  path: string;
  items: Item[];
  /** Finished requests before it. */
  offset: number;
}

const FIRST = 100;
const NEXT = 500;

/** The newest ones stand on the queue's own page, the others on pages of their own. There is always a first page. */
export function finishedPages<Item>(finished: readonly Item[]): FinishedPage<Item>[] {
  const pages = [{ number: 1, path: 'queue/', items: finished.slice(0, FIRST), offset: 0 }];
  for (let offset = FIRST; offset < finished.length; offset += NEXT) {
    const number = pages.length + 1;
    const items = finished.slice(offset, offset + NEXT);
    pages.push({ number, path: `queue/finished/${number}/`, items, offset });
  }
  return pages;
}
