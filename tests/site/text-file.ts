import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

export function readText(folder: string, file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

/** Makes the folders on the way. */
export function writeText(folder: string, file: string, text: string): void {
  const target = path.join(folder, file);
  mkdirSync(path.dirname(target), { recursive: true });
  writeFileSync(target, text);
}
