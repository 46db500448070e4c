import { DatasetError } from '../dataset-error.ts';
import type { HubLocation } from '../location.ts';
import { checkPath } from '../path.ts';

/** What kind of repo it is, as addresses name it. */
export type HubRepoType = 'datasets' | 'spaces';

/**
 * The parts of a repo's addresses on the Hub, checked: nothing in a repo name, revision or path can lead to
 * another repo. `endpoint` has no slash at its end.
 */
export interface HubAddress {
  endpoint: string;
  type: HubRepoType;
  repo: string;
  /** `path/` inside the repo, or empty. */
  prefix: string;
  /** How it is called in messages: `org/name`, with its folder if it has one. */
  name: string;
  /** What it is called there. */
  noun: 'dataset' | 'Space';
  /** Where a person has named it. */
  namedIn: string;
}

/** Checks a location and where its Hub is. */
export function readHubAddress(
  { repo, path }: Pick<HubLocation, 'repo' | 'path'>,
  endpoint: string,
  type: HubRepoType = 'datasets',
): HubAddress {
  const folder = path.replace(/^\/+|\/+$/g, '');
  const [noun, namedIn] =
    type === 'datasets'
      ? (['dataset', '`hub:` in leaderboard.yaml'] as const)
      : (['Space', '`--space`, or `deploy.space` in leaderboard.yaml'] as const);
  const name = folder === '' ? repo : `${repo}/${folder}`;
  if (!/^[\w-][\w.-]*\/[\w-][\w.-]*$/.test(repo)) {
    throw new DatasetError(
      'bad-location',
      `"${repo}" is not the name of a ${noun} on the Hub.`,
      type === 'datasets'
        ? 'Write `hub: org/name` in leaderboard.yaml, as in the dataset\'s address after "/datasets/".'
        : 'Write `--space org/name`, or `space: org/name` under `deploy` in leaderboard.yaml.',
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
  return { endpoint: address, type, repo, prefix: folder === '' ? '' : `${folder}/`, name, noun, namedIn };
}

/** Rejects what no branch, tag or commit can be called and an address would take for steps of its own. */
export function checkRevision(revision: string, { noun, name }: HubAddress): void {
  if (!['', '.', '..'].includes(revision)) return;
  throw new DatasetError(
    'bad-location',
    `"${revision}" is no revision of the ${noun} "${name}".`,
    `Correct \`revision:\` in leaderboard.yaml: a branch, a tag or a commit of the ${noun}.`,
  );
}

/** Where a file's bytes are; `path` is relative to the address's folder. */
export function getResolveUrl(address: HubAddress, commit: string, path: string): string {
  checkPath(path, address.name);
  return `${getRepoUrl(address)}/resolve/${commit}/${encodePath(address.prefix + path)}`;
}

/** The repo's own page. */
export function getRepoUrl({ endpoint, type, repo }: Pick<HubAddress, 'endpoint' | 'type' | 'repo'>): string {
  return `${endpoint}/${type}/${repo}`;
}

/** Where the Hub's API speaks of the repo. */
export function getApiUrl({ endpoint, type, repo }: HubAddress): string {
  return `${endpoint}/api/${type}/${repo}`;
}

/** Where the Hub lists the commits that a branch, tag, commit or `refs/pr/N` has behind it, newest first. */
export function getCommitsUrl(address: HubAddress, revision: string, limit: number): string {
  return `${getApiUrl(address)}/commits/${encodeURIComponent(revision)}?limit=${limit}`;
}

/** The page where a person can look at the repo, or a file of it, at a commit. */
export function getPageUrl(address: HubAddress, commit: string, path?: string): string {
  const [view, inRepo] = path === undefined ? ['tree', address.prefix] : ['blob', address.prefix + path];
  const base = `${getRepoUrl(address)}/${view}/${commit}`;
  return inRepo === '' ? base : `${base}/${encodePath(inRepo.replace(/\/$/, ''))}`;
}

/** A path as it stands in an address, each step encoded. */
export function encodePath(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}
