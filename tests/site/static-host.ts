import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';

export interface StaticHost {
  /** With a `/` at its end. */
  url: string;
  /** Paths that were asked for and are not there. */
  missing: string[];
  close(): Promise<void>;
}

export interface HostOptions {
  /** Path at which the folder begins, with a `/` at both ends; the root when left out. */
  base?: string;
  /**
   * `folders`: answers a folder with its `index.html` and what is not there with `404.html`, as GitHub Pages does.
   * `space`: knows exact files only and sends everything else elsewhere, as the Hub does for static Spaces.
   */
  kind: 'folders' | 'space';
  /** Page that a static Space shows first. */
  appFile?: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
  '.csv': 'text/csv',
  '.txt': 'text/plain',
  '.xml': 'application/xml',
};

/** Serves a folder as a host of static sites does; `read` gives a file of it, or null. */
export async function startStaticHost(
  read: (file: string) => Uint8Array | null,
  { base = '/', kind, appFile = 'index.html' }: HostOptions,
): Promise<StaticHost> {
  const missing: string[] = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://host');
    const send = (status: number, file: string, bytes: Uint8Array) =>
      response
        .writeHead(status, { 'Content-Type': TYPES[path.extname(file)] ?? 'application/octet-stream' })
        .end(bytes);
    if (kind === 'space' && pathname === '/')
      return response.writeHead(302, { Location: `/${appFile}` }).end();
    const name = pathname.startsWith(base) ? decodeURIComponent(pathname.slice(base.length)) : null;
    const file = kind === 'folders' && (name === '' || name?.endsWith('/')) ? `${name}index.html` : name;
    const bytes = file === null ? null : read(file);
    if (file !== null && bytes !== null) return send(200, file, bytes);
    missing.push(pathname);
    if (kind === 'space')
      return response.writeHead(302, { Location: `http://elsewhere.invalid${pathname}` }).end();
    return send(404, '404.html', read('404.html') ?? new Uint8Array());
  });
  const port = await listen(server);
  return {
    url: `http://127.0.0.1:${port}${base}`,
    missing,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** Reads files of a folder on the disk; none while the folder is not there. */
export function folderReader(folder: string): (file: string) => Uint8Array | null {
  return (file) => {
    const place = path.join(folder, file);
    return existsSync(place) && statSync(place).isFile() ? readFileSync(place) : null;
  };
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return typeof address === 'object' && address !== null ? address.port : 0;
}
