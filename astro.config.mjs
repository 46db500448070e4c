import { defineConfig } from 'astro/config';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', assets: '_assets' },
  devToolbar: { enabled: false },
  security: { csp: true },
});
