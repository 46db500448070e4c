import { z } from 'zod';
import { report, whenMapping } from './cross-check.ts';
import { optional, withDefault } from './optional.ts';
import { hubId, text } from './text.ts';

const hubPath = z
  .string()
  .refine(
    isFolderInRepo,
    'a folder inside the dataset, such as "results", without ".." and without a leading "/"',
  );

const globs = z.array(text);

const PLACES = ['hub', 'folder', 'leaderboard'] as const;

const datasetShape = z.strictObject({
  hub: optional(hubId, 'A dataset repo on the Hub, `org/name`. Give either this or `folder`.'),
  folder: optional(
    text,
    'A folder on this machine, absolute or relative to this file. Give either this or `hub`.',
  ),
  leaderboard: optional(
    hubId,
    'A benchmark’s dataset on the Hub, `org/name`, of which the Hub’s own ranking is read instead of its files. In the place of `hub`.',
  ),
  revision: optional(
    text,
    'Branch, tag, commit or `refs/pr/N` of the Hub dataset; `main` when left out. Only with `hub`.',
  ),
  path: optional(
    hubPath,
    'The folder inside the Hub dataset that holds the files; the whole repo when left out. Only with `hub`.',
  ),
  include: withDefault(
    globs,
    [],
    'Glob patterns; only files that match one are read. `**` crosses folders: `"**/results_*.json"`. Empty: all files.',
  ),
  exclude: withDefault(globs, [], 'Glob patterns; files that match one are not read.'),
});

export const dataset = datasetShape
  .superRefine((value, context) => {
    const given = PLACES.filter((key) => value[key] !== null);
    const [first, second] = given;
    if (given.length === 1) return;
    const isBoth = second !== undefined;
    report(context, isBoth ? [second] : [], {
      message: isBoth
        ? `\`${second}\` and \`${first}\` are both given.`
        : '`hub` and `folder` are both missing.',
      allowed: 'exactly one of hub, folder, leaderboard',
      hint: isBoth
        ? 'Keep the one that the files are to be read from.'
        : 'Write `hub: org/name` for a dataset on the Hub, or `folder: results` for a folder beside this file.',
    });
  }, whenMapping)
  .superRefine((value, context) => {
    const place = value.folder === null ? 'leaderboard' : 'folder';
    if (value[place] === null || value.hub !== null) return;
    for (const key of ['revision', 'path'] as const) {
      if (value[key] === null) continue;
      report(context, [key], {
        message: `\`${key}\` goes with \`hub\` only, and this dataset is a \`${place}\`.`,
        allowed: `${key} together with hub`,
        hint:
          place === 'leaderboard'
            ? 'The Hub ranks what there is now; remove the key.'
            : key === 'path'
              ? 'Write the whole path into `folder`.'
              : 'A folder is read as it is; remove the key.',
      });
    }
  }, whenMapping)
  .meta({ oneOf: PLACES.map((key) => ({ required: [key] })) });

export const datasets = z.strictObject({
  results: dataset.describe('Where the evaluation results are.'),
  requests: optional(
    dataset,
    'Where the evaluation requests are: who asked for which model, and what became of it. Adds model types, licences and the like to the table.',
  ),
});

export type DatasetYaml = z.output<typeof dataset>;

function isFolderInRepo(path: string): boolean {
  const steps = path.replace(/\/$/, '').split('/');
  return path === '' || !steps.some((step) => ['', '.', '..'].includes(step) || step.includes('\0'));
}
