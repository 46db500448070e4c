import { defineConfig } from 'astro/config';

/** What Vite puts around each dynamic import finds files to load beforehand. Ours have none, so it is left out. */
const withoutPreloading = {
  name: 'without-preloading',
  enforce: 'pre',
  load: {
    filter: { id: /^\0vite\/preload-helper/ },
    handler: () => 'export const __vitePreload = (load) => load();',
  },
};

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', assets: '_assets' },
  devToolbar: { enabled: false },
  // Shiki writes inline styles, which the content security policy forbids.
  markdown: { syntaxHighlight: false },
  security: { csp: true },
  vite: { plugins: [withoutPreloading] },
});
