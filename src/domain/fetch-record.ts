/** How one commit of a dataset came into the cache: the last fetch that brought anything of it. */
export interface FetchRecord {
  /** Files that were wanted, and their bytes. */
  files: number;
  bytes: number;
  /** Contents that had to be downloaded, and their bytes. */
  downloadedFiles: number;
  downloadedBytes: number;
  /** Files whose content the cache had, or that share the content of another. */
  cacheHits: number;
  /** Requests sent, and how many of them repeated another. */
  requests: number;
  retries: number;
  /** From the question for the commit until everything was there, to a tenth of a second. */
  seconds: number;
}
