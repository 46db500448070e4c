import type { Page } from 'playwright-core';

/**
 * Opens an empty page of the site's origin, for tables other than the site's own. `globalThis.loadTable()` gives the
 * site's data and the columns that its page shows at first.
 */
export async function openBarePage(page: Page, site: string, data: string, body: string): Promise<void> {
  await page.goto(`${site}robots.txt`);
  await page.setContent(`<!doctype html><title>bench</title><body>${body}`);
  await page.evaluate(`
    globalThis.loadTable = async () => {
      const table = await (await fetch('${data}')).json();
      const metadata = new Map(table.metadata.map((each) => [each.key, each.kind === 'numbers'
        ? each.values : each.index.map((place) => each.dictionary[place] ?? null)]));
      const fields = [
        { id: 'rank', values: table.ranks },
        { id: 'model', values: table.models },
        { id: 'average', values: table.averages },
        ...table.tasks.map(({ id, values }) => ({ id: 'task.' + id, values })),
        ...table.columns.map(({ key }) => ({ id: 'meta.' + key, values: metadata.get(key) })),
      ];
      const others = [...metadata].filter(([key]) => fields.every(({ id }) => id !== 'meta.' + key));
      return {
        size: table.size,
        fields,
        hidden: others.map(([key, values]) => ({ id: 'meta.' + key, values })),
      };
    };
    0`);
}

/** Loads and opens nothing later than its rows. */
export const nothingLater = {
  settle: () => Promise.resolve(),
  prepare: () => Promise.resolve(),
};
