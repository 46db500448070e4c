import { defineConfig } from 'astro/config';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', assets: '_assets' },
  devToolbar: { enabled: false },
  // Shiki writes inline styles, which the content security policy forbids.
  markdown: { syntaxHighlight: false },
  security: { csp: true },
});
