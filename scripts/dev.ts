import { dev } from 'astro';
import { loadConfig } from '../src/config/load.ts';
import { runScript } from './terminal/cli.ts';
import { readEnvironment } from './environment.ts';
import { parsePort } from './port.ts';
import { bringDatasets } from './fetch-datasets.ts';
import { wordsIn } from './build/words-in.ts';
import { reloadOnContent } from './reload-on-content.ts';

await runScript({
  usage: `Usage: npm run dev [-- --port <number>] [--offline]

Serves the site while you edit: a change in the content folder or in a local dataset reloads the page.

  --port <number>   default: 4321
  --offline         uses no network, only what \`npm run fetch\` has left`,
  options: { port: { type: 'string', default: '4321' }, offline: { type: 'boolean', default: false } },
  async run({ port, offline }) {
    const environment = readEnvironment();
    await bringDatasets(environment, { offline });
    const config = loadConfig(environment.contentFolder);
    delete process.env['HF_TOKEN'];
    const { results, requests } = config.datasets;
    const folders = [results, requests].flatMap((dataset) =>
      dataset?.kind === 'folder' ? [dataset.folder] : [],
    );
    const server = await dev({
      server: { port: parsePort(port) },
      vite: { plugins: [wordsIn(config.language), reloadOnContent([environment.contentFolder, ...folders])] },
    });
    await new Promise((resolve) => process.once('SIGINT', resolve));
    await server.stop();
    return 0;
  },
});
