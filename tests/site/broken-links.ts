import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Parser } from 'htmlparser2';

export interface Host {
  /** Path at which the site begins, with a `/` at both ends. */
  base: string;
  /** Whether a folder is answered with its `index.html`; a static Space knows exact files only. */
  answersFolders: boolean;
}

const ATTRIBUTES = ['href', 'src', 'poster', 'action', 'data-src', 'xlink:href'];
const ORIGIN = 'http://site.invalid';
/** Served for whatever is not found, so at any depth. */
const NOT_FOUND = '404.html';

interface Page {
  links: string[];
  ids: Set<string>;
}

/** Every link of every page and style sheet of a built site that leads nowhere on such a host: `page: link`. */
export function findBrokenLinks(site: string, { base, answersFolders }: Host): string[] {
  const files = listFiles(site);
  const names = new Set(files);
  const pages = new Map(
    files.filter((file) => file.endsWith('.html')).map((file) => [file, readPage(path.join(site, file))]),
  );
  const hasId = (file: string, fragment: string): boolean => {
    const id = decodeURIComponent(fragment.slice(1));
    return id === '' || pages.get(file)?.ids.has(id) !== false;
  };
  const leads = (link: string, page: string, from: string): boolean => {
    if (link.startsWith('#')) return hasId(page, link);
    const url = URL.parse(link, from);
    if (url === null) return false;
    if (url.origin !== ORIGIN) return true;
    if (!url.pathname.startsWith(base)) return false;
    const name = decodeURIComponent(url.pathname.slice(base.length));
    const file = answersFolders && (name === '' || name.endsWith('/')) ? `${name}index.html` : name;
    if (!names.has(file)) return false;
    return hasId(file, url.hash);
  };
  const broken: string[] = [];
  const check = (file: string, at: string, links: readonly string[]) => {
    for (const link of links)
      if (!leads(link, file, ORIGIN + base + encodeURI(at))) broken.push(`${file}: ${link}`);
  };
  for (const [file, { links }] of pages) check(file, file === NOT_FOUND ? 'no/such/page/' : file, links);
  for (const file of files.filter((name) => name.endsWith('.css'))) {
    const css = readFileSync(path.join(site, file), 'utf8');
    check(
      file,
      file,
      [...css.matchAll(/url\(["']?(?!data:)([^"')]+)/g)].map(([, link = '']) => link),
    );
  }
  return [...new Set(broken)];
}

function readPage(file: string): Page {
  const page: Page = { links: [], ids: new Set() };
  const parser = new Parser({
    onopentag(_name, attributes) {
      const { id } = attributes;
      if (id !== undefined) page.ids.add(id);
      for (const name of ATTRIBUTES) {
        const link = attributes[name];
        if (link !== undefined && link !== '') page.links.push(link);
      }
    },
  });
  parser.write(readFileSync(file, 'utf8'));
  parser.end();
  return page;
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
}
