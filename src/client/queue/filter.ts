import { filtered } from '#words/queue-finder.ts';

/** Shows the rows that have every word of the search box, and the groups that have such rows. */
export function filterRows(root: HTMLElement): void {
  const text = root.querySelector('input')?.value ?? '';
  const wanted = fold(text)
    .split(/\s+/)
    .filter((word) => word !== '');
  let shown = 0;
  let total = 0;
  for (const section of document.querySelectorAll<HTMLElement>('.section:has(table.requests)')) {
    let own = 0;
    for (const row of section.querySelectorAll<HTMLElement>('tbody tr')) {
      const has = fold(row.textContent);
      row.hidden = !wanted.every((word) => has.includes(word));
      own += row.hidden ? 0 : 1;
      total += 1;
    }
    section.hidden = own === 0;
    shown += own;
  }
  const count = root.querySelector('[data-count]');
  if (count) count.textContent = wanted.length === 0 ? '' : filtered(shown, total);
}

function fold(text: string): string {
  return text.normalize('NFKD').toLowerCase();
}
