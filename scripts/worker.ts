import { once } from 'node:events';
import { readEnvironment } from './environment.ts';
import { parsePort } from './port.ts';
import { runScript, UsageError } from './terminal/cli.ts';
import { buildWorker } from './worker/build-worker.ts';
import { startWorker } from './worker/serve-worker.ts';

await runScript({
  usage: `Usage: npm run worker -- serve [--port <number>] [--host <address>]
       npm run worker -- build [--out <folder>]

The worker of the submission door \`worker\`: signs visitors in, and writes what they submit to the requests dataset.

  serve              runs it on this machine; to be reached from elsewhere it needs a proxy with https before it
  --port <number>    default: 8787
  --host <address>   default: 127.0.0.1
  build              writes it for Cloudflare Workers, to be deployed by \`npx wrangler deploy\` in that folder
  --out <folder>     default: dist-worker

Environment: LEADERBOARD_CONTENT (default: content). When it runs: HF_TOKEN (a fine-grained one that may write to the
requests dataset and nothing else), OAUTH_CLIENT_SECRET (if the OAuth app has one), HF_ENDPOINT, ALLOWED_ORIGINS (pages
that may send, beside the site's own).`,
  options: {
    port: { type: 'string', default: '8787' },
    host: { type: 'string', default: '127.0.0.1' },
    out: { type: 'string', default: 'dist-worker' },
  },
  allowPositionals: true,
  async run({ port, host, out }, [action, ...more]) {
    if (more.length > 0 || (action !== 'serve' && action !== 'build')) {
      throw new UsageError(
        action === undefined
          ? 'Nothing was asked for.'
          : `\`${[action, ...more].join(' ')}\` is nothing that a worker can do.`,
        'Say `serve` or `build`: `npm run worker -- serve`.',
      );
    }
    const { contentFolder } = readEnvironment();
    if (action === 'build') {
      console.log(await buildWorker(contentFolder, out));
      return 0;
    }
    const running = await startWorker(contentFolder, { port: parsePort(port), host });
    console.log(`The worker listens at ${running.address}. Stop it with Ctrl+C.`);
    await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    await running.close();
    return 0;
  },
});
