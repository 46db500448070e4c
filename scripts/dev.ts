import { dev } from 'astro';
import { loadConfig } from '../src/config/load.ts';
import { astroOptions } from './astro-options.ts';
import { runScript } from './cli.ts';
import { readEnvironment } from './environment.ts';
import { parsePort } from './port.ts';
import { fetchHubDatasets } from './fetch-datasets.ts';
import { reloadOnContent } from './reload-on-content.ts';

await runScript({
  usage: `Usage: npm run dev [-- --port <number>]

Serves the site while you edit: a change in the content folder or in a local dataset reloads the page.`,
  options: { port: { type: 'string', default: '4321' } },
  async run({ port }) {
    const environment = readEnvironment();
    await fetchHubDatasets(environment);
    const config = loadConfig(environment.contentFolder);
    delete process.env['HF_TOKEN'];
    const { results, requests } = config.datasets;
    const folders = [results, requests].flatMap((dataset) =>
      dataset?.kind === 'folder' ? [dataset.folder] : [],
    );
    const server = await dev({
      ...astroOptions(config),
      server: { port: parsePort(port) },
      vite: { plugins: [reloadOnContent([environment.contentFolder, ...folders])] },
    });
    await new Promise((resolve) => process.once('SIGINT', resolve));
    await server.stop();
    return 0;
  },
});
