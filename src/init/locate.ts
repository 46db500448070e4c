import { statSync } from 'node:fs';
import path from 'node:path';
import type { DatasetConfig } from '../config/config.ts';
import { UserError } from '../domain/user-error.ts';

/** A dataset as it will be named in `leaderboard.yaml`, and as it is read. */
export interface DatasetDraft {
  keys: { hub: string; revision?: string; path?: string } | { folder: string; include?: string[] };
  config: DatasetConfig;
}

const HUB_ID = /^[\w-][\w.-]*\/[\w-][\w.-]*$/;
const ADDRESS =
  /^(?:https?:\/\/[^/]+\/)?datasets\/(?<repo>[^/]+\/[^/]+)(?:\/(?:tree|blob)\/(?<revision>[^/]+)(?:\/(?<path>.*?))?)?\/?$/;

/**
 * The dataset that an argument names: a folder or a file of this machine where there is one, else `org/name` or the
 * address of a dataset on the Hub.
 *
 * @param contentFolder folders are named relative to it.
 */
export function locateDataset(text: string, contentFolder: string): DatasetDraft {
  const found = statSync(text, { throwIfNoEntry: false });
  if (found?.isDirectory() === true) return inFolder(text, contentFolder, []);
  if (found?.isFile() === true) return inFolder(path.dirname(text), contentFolder, [path.basename(text)]);
  const address = ADDRESS.exec(text)?.groups;
  const repo = address?.['repo'] ?? text;
  if (!HUB_ID.test(repo)) {
    throw new UserError(
      `\`${text}\` is neither a folder or file here nor a dataset on the Hub.`,
      'Name a folder that exists, `org/name`, or an address such as https://huggingface.co/datasets/org/name.',
    );
  }
  return onHub(repo, address?.['revision'] ?? 'main', address?.['path'] ?? '');
}

/** A folder of which only some files are read. */
export function inFolder(folder: string, contentFolder: string, include: string[]): DatasetDraft {
  const relative = path.relative(contentFolder, folder).split(path.sep).join('/') || '.';
  return {
    keys: { folder: relative, ...(include.length === 0 ? {} : { include: include.map(literalGlob) }) },
    config: {
      kind: 'folder',
      folder: path.resolve(folder),
      location: relative,
      include: include.map(literalGlob),
      exclude: [],
    },
  };
}

export function onHub(repo: string, revision: string, folder: string): DatasetDraft {
  return {
    keys: {
      hub: repo,
      ...(revision === 'main' ? {} : { revision }),
      ...(folder === '' ? {} : { path: folder }),
    },
    config: { kind: 'hub', repo, revision, path: folder, include: [], exclude: [] },
  };
}

/** The requests that probably belong to results: those beside them that are called so. */
export function besideResults(results: DatasetDraft, contentFolder: string): DatasetDraft | null {
  const { config } = results;
  const rename = (name: string) => name.replace(/results(?!.*results)/, 'requests');
  if (config.kind === 'hub') {
    const repo = rename(config.repo);
    return repo === config.repo ? null : onHub(repo, 'main', '');
  }
  const folder = path.join(path.dirname(config.folder), rename(path.basename(config.folder)));
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  return folder === config.folder || !isThere ? null : inFolder(folder, contentFolder, []);
}

/** `My board` for `my-org/my-board-results`, as far as the name says one. */
export function nameBoard({ config }: DatasetDraft): string {
  const [owner = '', name = ''] =
    config.kind === 'hub' ? config.repo.split('/') : config.folder.split(path.sep).slice(-2);
  const own = name.replace(/[-_. ]?results$/i, '');
  const [only = '', ...others] = config.include;
  const title = only !== '' && others.length === 0 ? path.parse(only).name : own || owner;
  const words = title.replace(/[-_]+/g, ' ').trim() || 'leaderboard';
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** A name as a glob pattern that fits it alone. */
function literalGlob(name: string): string {
  return name.replace(/[\\*?[\]{}()!+@|]/g, '\\$&');
}
