import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { swapSite } from '../../../../scripts/build/swap-site.ts';
import { openWorkshop, removeWorkshop, type Workshop } from '../../../../scripts/build/workshop.ts';

const target = process.argv[2] ?? '';

let last: Workshop | null = null;

/** Until it is killed. An old site stays for a turn, since a reader may be on its way into it. */
for (let turn = 0; ; turn += 1) {
  const workshop = openWorkshop(target);
  mkdirSync(workshop.site);
  writeFileSync(path.join(workshop.site, 'index.html'), turn % 2 === 0 ? 'new' : 'newer');
  await swapSite(target, workshop);
  if (turn === 0) console.log('swapping');
  if (last) removeWorkshop(last);
  last = workshop;
}
