import { expect, test } from 'vitest';
import { mapInOrder } from '../../../../src/datasets/hub/in-order.ts';

const items = Array.from({ length: 100 }, (_, index) => index);

test('a slow item does not let the others run ahead without bound', async () => {
  const first = Promise.withResolvers<number>();
  let started = 0;
  const results = mapInOrder(items, 3, (item) => {
    started += 1;
    return item === 0 ? first.promise : Promise.resolve(item);
  });
  const next = results.next();
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(started).toBeLessThanOrEqual(13);
  first.resolve(0);
  expect(await next).toEqual({ value: 0, done: false });
  expect(await collect(results)).toEqual(items.slice(1));
});

test('a failure comes in its turn, and ends the work', async () => {
  const signals: AbortSignal[] = [];
  const results = mapInOrder(items, 4, (item, signal) => {
    signals.push(signal);
    return item === 2 ? Promise.reject(new Error('no')) : Promise.resolve(item);
  });
  expect([(await results.next()).value, (await results.next()).value]).toEqual([0, 1]);
  await expect(results.next()).rejects.toThrow('no');
  const { length } = signals;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(signals).toHaveLength(length);
  expect(length).toBeLessThan(items.length);
  expect(signals.every(({ aborted }) => aborted)).toBe(true);
});

test('nothing in, nothing out', async () => {
  expect(await collect(mapInOrder([], 4, () => Promise.resolve(1)))).toEqual([]);
});

async function collect<T>(results: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const result of results) all.push(result);
  return all;
}
