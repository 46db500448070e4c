import { readFileSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** Bytes, gzipped file by file, of what a page loads. */
export interface PageBytes {
  html: number;
  css: number;
  /** Scripts that run before a visitor does anything. */
  scripts: number;
  /** Of each module that a script of the page may load later, by its name without the hash, with all that it needs. */
  later: Map<string, number>;
}

/** Measures a page of a built site. */
export function measurePage(site: string, page: string): PageBytes {
  const file = path.join(site, page);
  const html = readFileSync(file, 'utf8');
  const at = (address: string) => path.resolve(path.dirname(file), address.split('?')[0] ?? '');
  const styles = [...html.matchAll(/<link[^>]*rel="?stylesheet"?[^>]*>/g)].flatMap(
    ([tag]) => /href="?([^"\s>]+)/.exec(tag)?.[1] ?? [],
  );
  const inline = [...html.matchAll(/<script(?![^>]*ld\+json)(?![^>]*\ssrc=)[^>]*>(.*?)<\/script>/gs)];
  const named = [...html.matchAll(/<script[^>]*\ssrc="?([^"\s>]+)/g)].map(([, address = '']) => at(address));
  const first = withImports(named);
  const later = new Map<string, number>();
  for (const script of first) {
    for (const module of importsOf(script).later) {
      const name = /([\w-]+?)\.[\w-]+\.js$/.exec(module)?.[1] ?? path.basename(module);
      const needed = [...withImports([module])].filter((each) => !first.has(each));
      later.set(name, sum(needed));
    }
  }
  return {
    html: gzipSync(html, { level: 9 }).length,
    css: sum(styles.map(at)),
    scripts:
      sum(first) + inline.reduce((bytes, [, text = '']) => bytes + gzipSync(text, { level: 9 }).length, 0),
    later,
  };
}

/** These modules and all that they import before they run. */
function withImports(modules: readonly string[]): Set<string> {
  const all = new Set<string>();
  const add = (module: string) => {
    if (all.has(module)) return;
    all.add(module);
    for (const needed of importsOf(module).now) add(needed);
  };
  for (const module of modules) add(module);
  return all;
}

function importsOf(module: string): { now: string[]; later: string[] } {
  const text = readFileSync(module, 'utf8');
  const resolve = (address: string) => path.resolve(path.dirname(module), address);
  return {
    now: [...text.matchAll(/(?:from|import)\s*["'](\.[^"']+\.js)["']/g)].map(([, address = '']) =>
      resolve(address),
    ),
    later: [...text.matchAll(/import\(\s*["'`](\.[^"'`]+\.js)["'`]\s*\)/g)].map(([, address = '']) =>
      resolve(address),
    ),
  };
}

function sum(files: Iterable<string>): number {
  let bytes = 0;
  for (const file of files) bytes += gzipSync(readFileSync(file), { level: 9 }).length;
  return bytes;
}
