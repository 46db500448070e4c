import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SiteAddress } from '../domain/site-address.ts';
import type { FilePlace } from './address.ts';
import { relocateCss } from './css.ts';
import { relocateHtml } from './html.ts';

const REWRITERS: Readonly<Record<string, (text: string, place: FilePlace) => string>> = {
  '.html': relocateHtml,
  '.css': relocateCss,
};

/** A host answers what it does not find with this page, whatever the address. */
const NOT_FOUND = '404.html';

/**
 * Makes a freshly built site, whose addresses begin at the root of a host, work wherever it is put: at a root, below a
 * path, in a Space, in a folder on a disk.
 */
export function relocateSite(folder: string, site: SiteAddress): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const rewrite = REWRITERS[path.extname(entry.name)];
    if (!entry.isFile() || rewrite === undefined) continue;
    const file = path.join(entry.parentPath, entry.name);
    const name = path.relative(folder, file).split(path.sep).join('/');
    const form = name === NOT_FOUND ? 'absolute' : 'relative';
    writeFileSync(file, rewrite(readFileSync(file, 'utf8'), { path: name, site, form }));
  }
}
