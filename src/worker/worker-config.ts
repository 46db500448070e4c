import type { SubmissionOptions } from '../domain/submission-options.ts';

/** What a worker knows of its board. Plain data without a secret, written into the worker when it is bundled. */
export interface WorkerConfig {
  /** The board's title. */
  title: string;
  options: SubmissionOptions;
  /** The requests dataset on the Hub. */
  requests: {
    /** `org/name`. */
    repo: string;
    branch: string;
    /** A folder in it without a `/` at its end; empty for the whole repo. */
    path: string;
  };
  /** Of the OAuth app whose sign-ins are taken. */
  clientId: string;
  /** The pages that may send: scheme, host and port, as a browser says `Origin`. */
  origins: readonly string[];
  /** Where the site says what is requested and evaluated already; null: not known. */
  snapshot: string | null;
}
