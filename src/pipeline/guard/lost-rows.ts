import { plural } from '../../domain/plural.ts';
import { beyond, type Breach } from './breach.ts';
import type { PublishedBoard } from './published-board.ts';

/** Rows by their id, which is made of model, precision and weight type. */
export function lostRows(previous: PublishedBoard, next: PublishedBoard, limit: number): Breach[] {
  const ids = ({ rows }: PublishedBoard) => rows.map(({ id }) => id);
  return lostNames('row', ids(previous), ids(next), limit);
}

export function lostModels(previous: PublishedBoard, next: PublishedBoard, limit: number): Breach[] {
  const models = ({ rows }: PublishedBoard) => rows.map(({ model }) => model);
  return lostNames('model', models(previous), models(next), limit);
}

function lostNames(noun: 'row' | 'model', previous: string[], next: string[], limit: number): Breach[] {
  const [before, after] = [new Set(previous), new Set(next)];
  const names = [...before].filter((name) => !after.has(name));
  const share = beyond({ lost: names.length, of: before.size, limit });
  if (share === null) return [];
  const added = [...after].filter((name) => !before.has(name)).length;
  const news = added === 0 ? '' : `, ${plural(added, noun)} ${added === 1 ? 'is' : 'are'} new`;
  const text = `${names.length} of ${plural(before.size, noun)} ${names.length === 1 ? 'is' : 'are'} gone ${share}${news}`;
  return [{ limit: `${noun}s`, text, names }];
}
