import type { Plugin } from 'vite';

/** Runs the pipeline again and reloads the page when a file below one of the folders changes. */
export function reloadOnContent(folders: readonly string[]): Plugin {
  return {
    name: 'standings:reload-on-content',
    configureServer(server) {
      server.watcher.add([...folders]);
      server.watcher.on('all', (_event, file) => {
        if (!folders.some((folder) => file.startsWith(folder))) return;
        for (const environment of Object.values(server.environments)) environment.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
    },
  };
}
