import path from 'node:path';
import { openDataset } from '../src/datasets/open.ts';
import { initBoard } from '../src/init/init-board.ts';
import { besideResults, locateDataset, nameBoard, type DatasetDraft } from '../src/init/locate.ts';
import { templatePages } from '../src/init/template-pages.ts';
import { readTemplate } from '../src/init/template/read-template.ts';
import type { TemplateBoard, TemplateNote } from '../src/init/template/template-board.ts';
import { readEnvironment, type Environment } from './environment.ts';
import { fetchSources, type HubSource } from './fetch-datasets.ts';
import { describeInit } from './init/describe-init.ts';
import { isThere } from './init/is-there.ts';
import { placeContent, refuseToReplace } from './init/place-content.ts';
import { readTemplateFiles } from './init/read-template-files.ts';
import { runScript, UsageError } from './terminal/cli.ts';

await runScript({
  usage: `Usage: npm run init -- <results> [--requests <requests>] [--title <title>] [--to <folder>] [--replace]
       npm run init -- --from-template <space> [<results>] [the same]

Looks at a results dataset and writes a first leaderboard.yaml for it: tasks, metrics, ranges, directions and shots as
the files have them, columns and filters, and comments that say what is guessed. It builds as it is (docs/init.md).

  <results>                a folder or file, org/name of a dataset on the Hub, or its address
  --requests <requests>    the same for requests. When left out: what lies beside the results under that name, if anything
  --from-template <space>  a folder, org/name of a Space, or its address: a board that was made with the leaderboard
                           template. Its tasks, columns, texts, datasets and card are carried over; nothing of it is run
  --title <title>          the board's name. When left out: the template's or the dataset's
  --to <folder>            where to write; the content folder when left out
  --replace                writes in the place of a leaderboard.yaml that is there, and keeps that

Environment: LEADERBOARD_CONTENT (default: content), HF_ENDPOINT, HF_TOKEN (for private datasets and Spaces).`,
  options: {
    requests: { type: 'string' },
    'from-template': { type: 'string' },
    title: { type: 'string' },
    to: { type: 'string' },
    replace: { type: 'boolean', default: false },
  },
  allowPositionals: true,
  async run({ requests: requestsName, 'from-template': from, title, to, replace }, [named, ...rest]) {
    if ((named === undefined && from === undefined) || rest.length > 0) {
      throw new UsageError('One results dataset is needed.', 'Try `npm run init -- --help`.');
    }
    const environment = readEnvironment();
    const contentFolder = path.resolve(to ?? environment.contentFolder);
    const file = relative('.', path.join(contentFolder, 'leaderboard.yaml'));
    if (!replace) refuseToReplace(contentFolder, file);

    const template = from === undefined ? null : readTemplate(await readTemplateFiles(from, environment));
    const results = locateDataset(named ?? resultsOf(template, from ?? ''), contentFolder);
    const notes = [...(template?.notes ?? [])];
    const requests =
      requestsName === undefined
        ? await findRequests(results, template, { contentFolder, environment, notes })
        : locateDataset(requestsName, contentFolder);
    await fetchSources([...hubSource(results, 'results'), ...hubSource(requests, 'requests')], environment);
    const outcome = await initBoard({
      results,
      requests,
      title: title ?? template?.title ?? nameBoard(results),
      template,
      contentFolder,
      schema: relative(contentFolder, 'public/leaderboard.schema.json'),
      openDataset: (config) => openDataset(config, { ...environment, mode: 'cached' }),
    });
    const pages = template === null ? [] : templatePages(template);
    const placed = placeContent(contentFolder, outcome.text, pages);
    const written = [file, ...pages.map((page) => `pages/${page.file}`)];
    const content = contentFolder === environment.contentFolder ? null : relative('.', contentFolder);
    console.log(describeInit(outcome, { ...placed, written, content, notes }));
    return 0;
  },
});

function resultsOf(template: TemplateBoard | null, from: string): string {
  if (template !== null && template.resultsRepo !== null) return template.resultsRepo;
  throw new UsageError(
    `The template in ${from} does not say where its results are.`,
    `Name them: \`npm run init -- --from-template ${from} org/results\`.`,
  );
}

/** Where the template says, else beside the results; null where nothing is there. */
async function findRequests(
  results: DatasetDraft,
  template: TemplateBoard | null,
  {
    contentFolder,
    environment,
    notes,
  }: { contentFolder: string; environment: Environment; notes: TemplateNote[] },
): Promise<DatasetDraft | null> {
  const named = template?.requestsRepo ?? null;
  const beside = besideResults(results, contentFolder);
  const isLocal = results.config.kind === 'folder';
  const likely = named === null || isLocal ? beside : locateDataset(named, contentFolder);
  if (likely === null) return null;
  if (await isThere(likely, environment)) return likely;
  if (named !== null) {
    notes.push({
      where: named,
      message: 'The requests that the template names are not there, or not for everybody.',
      remedy: 'If there are some, name them with `--requests`, and set HF_TOKEN if they are private.',
    });
  }
  return null;
}

function hubSource(dataset: DatasetDraft | null, role: HubSource['role']): HubSource[] {
  return dataset?.config.kind === 'hub' ? [{ ...dataset.config, role }] : [];
}

/** As people would name it: outside of this folder, by its whole path. */
function relative(from: string, to: string): string {
  const way = path.relative(from, to);
  return (from === '.' && way.startsWith('..') ? to : way).split(path.sep).join('/');
}
