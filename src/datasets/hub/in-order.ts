/**
 * Maps items with at most `limit` of them at work, and yields the results in the items' order. When one fails, or the
 * reader stops, the others are told by the signal to end.
 */
export async function* mapInOrder<In, Out>(
  items: readonly In[],
  limit: number,
  map: (item: In, signal: AbortSignal) => Promise<Out>,
): AsyncGenerator<Out> {
  const stop = new AbortController();
  const waiting = items.values();
  const results: Promise<Out>[] = [];
  let active = 0;

  // Results that wait for an earlier one are held in memory, so work runs ahead by a bounded number only.
  const startMore = () => {
    while (active < limit && results.length < 4 * limit && !stop.signal.aborted) {
      const { value: item, done } = waiting.next();
      if (done) return;
      const result = map(item, stop.signal);
      active += 1;
      result.then(settle, settle);
      results.push(result);
    }
  };
  const settle = () => {
    active -= 1;
    startMore();
  };

  try {
    startMore();
    for (let result = results.shift(); result !== undefined; result = results.shift()) {
      yield await result;
      startMore();
    }
  } finally {
    stop.abort();
  }
}
