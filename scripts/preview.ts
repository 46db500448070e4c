import { existsSync } from 'node:fs';
import path from 'node:path';
import { preview } from 'astro';
import { UserError } from '../src/domain/user-error.ts';
import { readBuiltAddress } from './build/built-site.ts';
import { runScript } from './terminal/cli.ts';
import { parsePort } from './port.ts';
import { recoverSite } from './build/swap-site.ts';

await runScript({
  usage: `Usage: npm run preview [-- --out <folder>] [--port <number>] [--host]

Serves a built site on this machine, below the path of the address that it was built for.

  --out <folder>    the site (default: dist)
  --port <number>   default: 4321
  --host            also for other machines`,
  options: {
    out: { type: 'string', default: 'dist' },
    port: { type: 'string', default: '4321' },
    host: { type: 'boolean', default: false },
  },
  async run({ out, port: portText, host }) {
    const port = parsePort(portText);
    if (!existsSync(out) && !recoverSite(path.resolve(out))) {
      throw new UserError(
        `There is no site in ${out}.`,
        'Run `npm run build` first, or name another with `--out`.',
      );
    }
    const url = readBuiltAddress(out)?.url ?? null;
    const server = await preview({
      base: url === null ? '/' : new URL(url).pathname,
      outDir: out,
      server: { port, host },
      logLevel: 'info',
    });
    await server.closed();
    return 0;
  },
});
