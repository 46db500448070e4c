import type { DatasetFile } from '../../src/datasets/dataset.ts';

export interface Listed {
  paths: string[];
  requests: number;
}

/** The floor of listing: follows the pages and parses them, and checks nothing. */
export async function listBare(endpoint: string, repo: string): Promise<Listed> {
  const paths: string[] = [];
  let next: string | null = `${endpoint}/api/datasets/${repo}/tree/main?recursive=true`;
  let requests = 0;
  while (next !== null) {
    const response: Response = await fetch(next);
    requests += 1;
    for (const entry of (await response.json()) as { type: string; path: string }[]) {
      if (entry.type === 'file') paths.push(entry.path);
    }
    next = /<([^>]+)>; rel="next"/.exec(response.headers.get('Link') ?? '')?.[1] ?? null;
  }
  return { paths, requests };
}

/** The floor of downloading: so many keep-alive connections, whole bodies, nothing verified and nothing kept. */
export async function downloadBare(
  endpoint: string,
  repo: string,
  files: readonly Pick<DatasetFile, 'path'>[],
  connections: number,
): Promise<void> {
  const waiting = files.values();
  const work = async () => {
    for (const { path } of waiting) {
      const response = await fetch(`${endpoint}/datasets/${repo}/resolve/main/${path}`);
      await response.arrayBuffer();
    }
  };
  await Promise.all(Array.from({ length: connections }, work));
}
