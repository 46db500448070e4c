/** What was asked of a server so far. Whoever is given one adds to it. */
export interface Transfer {
  /** Requests sent, repeated ones and redirects' first ones counted. */
  requests: number;
  /** Of them those that repeat another. */
  retries: number;
  /** Bytes of the bodies that arrived, decompressed. */
  bytes: number;
}

export function createTransfer(): Transfer {
  return { requests: 0, retries: 0, bytes: 0 };
}
