/** A dataset repo of the Hub. */
export interface HubLocation {
  kind: 'hub';
  /** `org/name`. */
  repo: string;
  /** Branch, tag, commit sha or `refs/pr/N`; or `LEADERBOARD` of domain/revision.ts. */
  revision: string;
  /** Folder inside the repo that is the dataset; empty for the whole repo. */
  path: string;
}

/** A local folder. */
export interface FolderLocation {
  kind: 'folder';
  /** Where it is; relative to the working directory or absolute. */
  folder: string;
  /** How the config names it, for people. */
  location: string;
}

export type DatasetLocation = HubLocation | FolderLocation;
