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

const datasetShape = z.strictObject({
  hub: optional(hubId, 'A dataset repo on the Hub, `org/name`. Give either this or `folder`.'),
  folder: optional(
    text,
    'A folder on this machine, absolute or relative to this file. Give either this or `hub`.',
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
    if ((value.hub === null) !== (value.folder === null)) return;
    const isBoth = value.hub !== null;
    report(context, isBoth ? ['folder'] : [], {
      message: isBoth ? '`folder` and `hub` are both given.' : '`hub` and `folder` are both missing.',
      allowed: 'exactly one of hub, folder',
      hint: isBoth
        ? 'Keep the one that the files are to be read from.'
        : 'Write `hub: org/name` for a dataset on the Hub, or `folder: results` for a folder beside this file.',
    });
  }, whenMapping)
  .superRefine((value, context) => {
    if (value.folder === null || value.hub !== null) return;
    for (const key of ['revision', 'path'] as const) {
      if (value[key] === null) continue;
      report(context, [key], {
        message: `\`${key}\` goes with \`hub\` only, and this dataset is a \`folder\`.`,
        allowed: `${key} together with hub`,
        hint:
          key === 'path'
            ? 'Write the whole path into `folder`.'
            : 'A folder is read as it is; remove the key.',
      });
    }
  }, whenMapping)
  .meta({ oneOf: [{ required: ['hub'] }, { required: ['folder'] }] });

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
