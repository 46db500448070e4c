import { DatasetError } from '../dataset-error.ts';
import type { HubLocation } from '../location.ts';
import { checkPath } from '../path.ts';

/**
 * The parts of a dataset's addresses on the Hub, checked: nothing in a repo name, revision or path can lead to
 * another repo. `endpoint` has no slash at its end.
 */
export interface HubAddress {
  endpoint: string;
  repo: string;
  /** `path/` inside the repo, or empty. */
  prefix: string;
  /** How the dataset is called in messages: `org/name`, with its folder if it has one. */
  name: string;
}

/** Checks a location and where its Hub is. */
export function readHubAddress(
  { repo, path }: Pick<HubLocation, 'repo' | 'path'>,
  endpoint: string,
): HubAddress {
  const folder = path.replace(/^\/+|\/+$/g, '');
  const name = folder === '' ? repo : `${repo}/${folder}`;
  if (!/^[\w-][\w.-]*\/[\w-][\w.-]*$/.test(repo)) {
    throw new DatasetError(
      'bad-location',
      `"${repo}" is not the name of a dataset on the Hub.`,
      'Write `hub: org/name` in leaderboard.yaml, as in the dataset\'s address after "/datasets/".',
    );
  }
  if (folder !== '') checkPath(folder, repo);
  const base = URL.parse(endpoint);
  if (base === null || !/^https?:$/.test(base.protocol)) {
    throw new DatasetError(
      'bad-location',
      `The Hub's address "${endpoint}" is no http or https address.`,
      'Correct HF_ENDPOINT, for example HF_ENDPOINT=https://huggingface.co.',
    );
  }
  const address = base.origin + base.pathname.replace(/\/+$/, '');
  return { endpoint: address, repo, prefix: folder === '' ? '' : `${folder}/`, name };
}

/** Rejects what no branch, tag or commit can be called and an address would take for steps of its own. */
export function checkRevision(revision: string, name: string): void {
  if (!['', '.', '..'].includes(revision)) return;
  throw new DatasetError(
    'bad-location',
    `"${revision}" is no revision of the dataset "${name}".`,
    'Correct `revision:` in leaderboard.yaml: a branch, a tag or a commit of the dataset.',
  );
}

/** Where a file's bytes are; `path` is relative to the dataset's folder. */
export function getResolveUrl(address: HubAddress, commit: string, path: string): string {
  checkPath(path, address.name);
  return `${address.endpoint}/datasets/${address.repo}/resolve/${commit}/${encodePath(address.prefix + path)}`;
}

/** The page where a person can look at the dataset, or a file of it, at a commit. */
export function getPageUrl(address: HubAddress, commit: string, path?: string): string {
  const [view, inRepo] = path === undefined ? ['tree', address.prefix] : ['blob', address.prefix + path];
  const base = `${address.endpoint}/datasets/${address.repo}/${view}/${commit}`;
  return inRepo === '' ? base : `${base}/${encodePath(inRepo.replace(/\/$/, ''))}`;
}

/** A path as it stands in an address, each step encoded. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
