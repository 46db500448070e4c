import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

export interface SiteBytes {
  html: number;
  css: number;
  /** Scripts that the home page names. */
  scriptsBefore: number;
  /** Every other script: loaded on first intent. */
  scriptsAfter: number;
  data: number;
  files: number;
}

/** Bytes, gzipped file by file, of what a visit to the home page loads. */
export function measureSiteBytes(site: string): SiteBytes {
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
  const home = readFileSync(path.join(site, 'index.html'), 'utf8');
  const isNamed = (file: string) => home.includes(path.basename(file));
  const sum = (choose: (file: string) => boolean) =>
    files
      .filter(choose)
      .map((file) => gzipSync(readFileSync(path.join(site, file))).length)
      .reduce((total, bytes) => total + bytes, 0);
  return {
    html: gzipSync(home).length,
    css: sum((file) => file.endsWith('.css') && isNamed(file)),
    scriptsBefore: sum((file) => file.endsWith('.js') && isNamed(file)),
    scriptsAfter: sum((file) => file.endsWith('.js') && !isNamed(file)),
    data: sum((file) => file.startsWith('data') && file.endsWith('.json')),
    files: files.length,
  };
}
