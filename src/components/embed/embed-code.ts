/** The element by which another page shows a table of this site. */
export function embedCode(title: string, address: string): string {
  return `<iframe src="${escape(address)}" title="${escape(title)}" loading="lazy" width="100%" height="600"></iframe>`;
}

/** Where the site's address is not known; a browser knows it, see `copy-box.ts`. */
export function unknownAddress(path: string): string {
  return `https://…/${path}`;
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
