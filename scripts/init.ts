import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { openDataset } from '../src/datasets/open.ts';
import { initBoard } from '../src/init/init-board.ts';
import { locateDataset, type DatasetDraft } from '../src/init/locate.ts';
import { readEnvironment } from './environment.ts';
import { fetchSources, type HubSource } from './fetch-datasets.ts';
import { describeInit } from './init/describe-init.ts';
import { findRequests } from './init/find-requests.ts';
import { placeConfig, refuseToReplace } from './init/place-config.ts';
import { runScript, UsageError } from './terminal/cli.ts';

await runScript({
  usage: `Usage: npm run init -- <results> [--requests <requests>] [--title <title>] [--to <folder>] [--replace]

Looks at a results dataset and writes a first leaderboard.yaml for it: tasks, metrics, ranges, directions and shots as
the files have them, columns and filters, and comments that say what is guessed. It builds as it is.

  <results>             a folder or file, org/name of a dataset on the Hub, or its address
  --requests <requests> the same for requests. When left out: what lies beside results under that name, if anything
  --title <title>       the board's name. When left out: the dataset's
  --to <folder>         where to write it; the content folder when left out
  --replace             writes in the place of a leaderboard.yaml that is there, and keeps that beside it`,
  options: {
    requests: { type: 'string' },
    title: { type: 'string' },
    to: { type: 'string' },
    replace: { type: 'boolean', default: false },
  },
  allowPositionals: true,
  async run({ requests: requestsText, title, to, replace }, [resultsText, ...rest]) {
    if (resultsText === undefined || rest.length > 0) {
      throw new UsageError('One results dataset is needed.', 'Try `npm run init -- --help`.');
    }
    const environment = readEnvironment();
    const contentFolder = path.resolve(to ?? environment.contentFolder);
    const file = relative('.', path.join(contentFolder, 'leaderboard.yaml'));
    if (!replace) refuseToReplace(contentFolder, file);

    const results = locateDataset(resultsText, contentFolder);
    const requests =
      requestsText === undefined
        ? await findRequests(results, contentFolder, environment)
        : locateDataset(requestsText, contentFolder);
    await fetchSources([...hubSource(results, 'results'), ...hubSource(requests, 'requests')], environment);
    const outcome = await initBoard({
      results,
      requests,
      title: title ?? titleOf(results),
      contentFolder,
      schema: relative(contentFolder, 'public/leaderboard.schema.json'),
      openDataset: (config) => openDataset(config, { ...environment, mode: 'cached' }),
    });
    const kept = placeConfig(contentFolder, outcome.text);
    const content = contentFolder === environment.contentFolder ? null : relative('.', contentFolder);
    console.log(describeInit(outcome, { file, kept, content, pages: pagesIn(contentFolder) }));
    return 0;
  },
});

function hubSource(dataset: DatasetDraft | null, role: HubSource['role']): HubSource[] {
  return dataset?.config.kind === 'hub' ? [{ ...dataset.config, role }] : [];
}

/** `my-board` for `my-org/my-board-results`, as far as the name says one. */
function titleOf({ config }: DatasetDraft): string {
  const [owner = '', name = ''] =
    config.kind === 'hub' ? config.repo.split('/') : config.folder.split(path.sep).slice(-2);
  const own = name.replace(/[-_. ]?results$/i, '');
  const title = config.include.length === 1 ? path.parse(config.include[0] ?? '').name : own || owner;
  return title.replace(/[-_]+/g, ' ').trim() || 'Leaderboard';
}

function pagesIn(contentFolder: string): string[] {
  const folder = path.join(contentFolder, 'pages');
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((name) => name.endsWith('.md'))
        .map((name) => `pages/${name}`)
    : [];
}

/** As people would name it: outside of this folder, by its whole path. */
function relative(from: string, to: string): string {
  const way = path.relative(from, to);
  return (from === '.' && way.startsWith('..') ? to : way).split(path.sep).join('/');
}
