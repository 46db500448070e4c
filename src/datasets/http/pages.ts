import { BadAnswerError } from './http-error.ts';

/** The Hub lists 1,000 entries a page and keeps repos below 100,000 files. */
const MOST_PAGES = 1000;

/**
 * A `fetch` for one listing that runs over several pages, each naming the next in its `Link` header. Makes a relative
 * next link absolute, which `@huggingface/hub` would ignore and so take part of the list for all of it, and rejects
 * one that leads to another origin, to a page already read, or on without end.
 */
export function followPages(fetch: typeof globalThis.fetch, mostPages = MOST_PAGES): typeof globalThis.fetch {
  const seen = new Set<string>();
  return async (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    seen.add(url.href);
    const response = await fetch(url, init);
    const next = findNext(response.headers.get('Link') ?? '', url);
    response.headers.delete('Link');
    if (next === null) return response;
    if (next.origin !== url.origin)
      throw new BadAnswerError(`its next page is on another server, ${next.origin}`);
    if (seen.has(next.href)) throw new BadAnswerError('its pages lead round in a circle');
    if (seen.size >= mostPages) throw new BadAnswerError(`it has more than ${mostPages} pages`);
    response.headers.set('Link', `<${next.href}>; rel="next"`);
    return response;
  };
}

function findNext(header: string, base: URL): URL | null {
  for (const [, target, parameters] of header.matchAll(/<([^>]*)>([^<]*)/g)) {
    if (!/;\s*rel\s*=\s*"?next"?\s*(?:[;,]|$)/i.test(parameters ?? '')) continue;
    const next = URL.parse(target ?? '', base.href);
    if (next === null) throw new BadAnswerError('its next page has no usable address');
    return next;
  }
  return null;
}
