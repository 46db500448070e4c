import path from 'node:path';
import { runScript } from './terminal/cli.ts';
import { readEnvironment } from './environment.ts';
import { fetchHubDatasets } from './fetch-datasets.ts';
import { fetchModels } from './fetch-models.ts';

await runScript({
  usage: `Usage: npm run fetch [-- --cache <folder>]

Downloads what is new in the datasets that leaderboard.yaml names on the Hub, each at one commit, and pins these
commits for the next build. Every file's length and hash is verified. Local folders are read in place, by the build.
With \`models: { ask_hub: true }\` it also asks the Hub about the models.

  --cache <folder>   where the files are kept (default: .cache, or STANDINGS_CACHE)

Environment: LEADERBOARD_CONTENT (default: content), HF_ENDPOINT, HF_TOKEN (for private datasets).`,
  options: { cache: { type: 'string' } },
  async run({ cache }) {
    const environment = readEnvironment();
    const cacheFolder = cache === undefined ? environment.cacheFolder : path.resolve(cache);
    const place = { ...environment, cacheFolder };
    const count = await fetchHubDatasets(place);
    await fetchModels(place);
    if (count === 0) console.log('Nothing to fetch: leaderboard.yaml names local folders only.');
    return 0;
  },
});
