import type { Page } from 'playwright-core';

/** Milliseconds from an action to the next painted frame: worst and mean of several. */
export interface Latency {
  worst: number;
  mean: number;
}

/** Clicks headers of the real table: a header's button is about the task, its label sorts. */
export async function measureSorts(page: Page, columns: readonly string[]): Promise<Latency> {
  const times: number[] = [];
  for (const column of columns) {
    times.push(
      await untilPainted(page, `document.querySelector('thead [data-column="${column}"] > span').click()`),
    );
  }
  return summarise(times);
}

/** Types into the real search box, one whole text at a time. */
export async function measureSearches(page: Page, texts: readonly string[]): Promise<Latency> {
  const times: number[] = [];
  for (const text of texts) {
    times.push(
      await untilPainted(
        page,
        `const box = document.querySelector('[data-search]'); box.value = ${JSON.stringify(text)};
         box.dispatchEvent(new Event('input', { bubbles: true }))`,
      ),
    );
  }
  return summarise(times);
}

/**
 * The floor: a table of 34 rows over typed arrays, as small as one can write it, that sorts an index and patches text.
 */
export async function measureFloor(page: Page, rows: number, columns: number): Promise<Latency> {
  await page.setContent('<table><tbody></tbody></table>');
  await page.evaluate(`
    const body = document.querySelector('tbody');
    const values = Array.from({ length: ${columns} }, () => Float64Array.from({ length: ${rows} }, Math.random));
    const index = Uint32Array.from({ length: ${rows} }, (_, row) => row);
    for (let row = 0; row < 34; row += 1) {
      const line = body.insertRow();
      for (let column = 0; column < ${columns}; column += 1) line.insertCell();
    }
    globalThis.sortFloor = (column) => {
      const keys = values[column];
      index.sort((a, b) => keys[b] - keys[a]);
      [...body.rows].forEach((line, row) =>
        [...line.cells].forEach((cell, at) => { cell.textContent = (values[at][index[row]] * 100).toFixed(1); }));
    };
    sortFloor(0);`);
  const times: number[] = [];
  for (const column of [1, 2, 3, 4]) times.push(await untilPainted(page, `sortFloor(${column})`));
  return summarise(times);
}

/** Runs the statements in the page and waits for the frame after them. */
export async function untilPainted(page: Page, action: string): Promise<number> {
  await quiet(page);
  return page.evaluate<number>(`new Promise((resolve) => {
    const started = performance.now();
    { ${action} }
    ${RESOLVE_AFTER_FRAME}
  })`);
}

/** The same of an expression that is a promise, from before it to the frame after its end. */
export async function untilSettled(page: Page, promise: string): Promise<number> {
  await quiet(page);
  return page.evaluate<number>(`new Promise((resolve, reject) => {
    const started = performance.now();
    Promise.resolve(${promise}).then(() => { ${RESOLVE_AFTER_FRAME} }, reject);
  })`);
}

const RESOLVE_AFTER_FRAME = `
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now() - started);
    port2.postMessage(null);
  });`;

async function quiet(page: Page): Promise<void> {
  await page.evaluate('new Promise((resolve) => setTimeout(resolve, 100))');
}

function summarise(times: readonly number[]): Latency {
  return { worst: Math.max(...times), mean: times.reduce((sum, time) => sum + time, 0) / times.length };
}
