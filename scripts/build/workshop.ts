import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { isRunning } from '../../src/datasets/cache/is-running.ts';

/** The folder beside a target in which a build makes the new site. `site` is the site itself. */
export interface Workshop {
  folder: string;
  site: string;
  /** Where the old site is put while the new one takes its place. */
  old: string;
  /** A file that says: `site` is whole, checked and allowed, and may finish its way to the target. */
  ready: string;
}

/** Makes `<target>.new-<pid>-<random>`, and the folders on the way to it. */
export function openWorkshop(target: string): Workshop {
  mkdirSync(path.dirname(target), { recursive: true });
  return workshopAt(mkdtempSync(`${target}.new-${process.pid}-`));
}

/** The sign goes first: what is half removed must not be taken for a whole site. */
export function removeWorkshop({ folder, ready }: Workshop): void {
  rmSync(ready, { force: true });
  rmSync(folder, { recursive: true, force: true });
}

/** The workshops of this target that builds left when they were killed; none of a build that still runs. */
export function abandonedWorkshops(target: string): Workshop[] {
  const parent = path.dirname(target);
  if (!existsSync(parent)) return [];
  const start = `${path.basename(target)}.new-`;
  return readdirSync(parent)
    .filter((name) => name.startsWith(start) && isAbandoned(name.slice(start.length)))
    .map((name) => workshopAt(path.join(parent, name)));
}

function workshopAt(folder: string): Workshop {
  const inside = (name: string) => path.join(folder, name);
  return { folder, site: inside('site'), old: inside('old'), ready: inside('ready') };
}

/** A process of another run may have had our own number: in containers they start again from 1. */
function isAbandoned(suffix: string): boolean {
  const pid = Number(/^(\d+)-[A-Za-z0-9]{6}$/.exec(suffix)?.[1]);
  return pid > 0 && (pid === process.pid || !isRunning(pid));
}
