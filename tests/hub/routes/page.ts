import { json, type Reply } from '../reply.ts';

const MOST = 1000;

export interface PageContext {
  /** Absolute address of the request. */
  href: string;
  /** Entries a page when the request does not say. */
  pageSize: number;
}

/** One page of a listing, with an absolute `Link` to the next one. */
export function paginate<Item>(
  items: readonly Item[],
  { href, pageSize }: PageContext,
  describe: (item: Item) => unknown,
): Reply {
  const url = new URL(href);
  const size = Math.min(Number(url.searchParams.get('limit') ?? pageSize), MOST);
  const start = Number(url.searchParams.get('cursor') ?? 0);
  const page = items.slice(start, start + size).map(describe);
  if (start + size >= items.length) return json(page);
  url.searchParams.set('cursor', String(start + size));
  return json(page, { Link: `<${url.href}>; rel="next"` });
}
