import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { loadEvaluations } from '../../src/pipeline/load.ts';

/** One pass in a process of its own: `load <content> <cache>` or `floor <content> <cache>`. Prints milliseconds. */
const [mode, content = '', cacheFolder = ''] = process.argv.slice(2);
const started = performance.now();
if (mode === 'load') await loadEvaluations({ contentFolder: content, cacheFolder, endpoint: '' });
else readFloor();
console.log(performance.now() - started);

/** What no reading of an unchanged folder can do without: the walk, a stat a file, and the parse of one cache file. */
function readFloor(): void {
  const root = path.join(content, 'results');
  for (const file of walk(root)) statSync(`${root}/${file}`);
  for (const name of readdirSync(path.join(cacheFolder, 'parsed'))) {
    const text = readFileSync(path.join(cacheFolder, 'parsed', name), 'latin1');
    JSON.parse(text.slice(text.indexOf('\n')));
  }
}

function walk(root: string): string[] {
  const files: string[] = [];
  const pending = [''];
  for (let folder = pending.pop(); folder !== undefined; folder = pending.pop()) {
    for (const item of readdirSync(`${root}/${folder}`, { withFileTypes: true })) {
      if (item.isDirectory()) pending.push(`${folder}${item.name}/`);
      else files.push(folder + item.name);
    }
  }
  return files;
}
