import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A cache of its own for what the tests build: nothing that was parsed before they ran can hide what reads wrong. */
export function setup(): () => void {
  const folder = mkdtempSync(path.join(tmpdir(), 'standings-cache-'));
  process.env['STANDINGS_CACHE'] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
