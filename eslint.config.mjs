import astro from 'eslint-plugin-astro';
import { importX } from 'eslint-plugin-import-x';
import { createTypeScriptImportResolver } from 'eslint-import-resolver-typescript';
import tseslint from 'typescript-eslint';
import js from '@eslint/js';
import { defineConfig } from 'eslint/config';

const parts = {
  words: [],
  domain: ['words'],
  config: ['domain', 'words'],
  formats: ['domain'],
  datasets: ['domain'],
  submission: ['domain', 'words', 'datasets', 'formats'],
  worker: ['domain', 'words', 'submission', 'datasets'],
  api: ['domain', 'words'],
  charts: ['domain', 'words'],
  client: ['domain', 'words', 'submission', 'datasets', 'formats'],
  pipeline: ['domain', 'config', 'formats', 'datasets'],
  init: ['domain', 'config', 'formats', 'datasets', 'pipeline'],
  relocate: ['domain'],
  deploy: ['domain', 'config', 'formats', 'datasets'],
  pages: ['domain', 'words', 'api', 'charts', 'components', 'layouts', 'styles', 'client'],
  layouts: ['domain', 'words', 'charts', 'components', 'styles', 'client'],
  components: ['domain', 'words', 'api', 'charts', 'styles', 'client'],
};

/** Who may import whom, as zones: each part may reach itself and what is listed, and nothing else of ours. */
const zones = Object.entries(parts).map(([part, allowed]) => ({
  target: `./src/${part}`,
  from: './src',
  except: [
    part,
    ...allowed,
    ...(['pages', 'layouts', 'components'].includes(part) ? ['site.ts', 'addresses.ts'] : []),
  ].map((name) => `./${name}`),
  message: `src/${part} may import only ${[part, ...allowed].join(', ')}.`,
}));

/** The folders of `datasets` that serve browsers and workers too, and the files beside them that do. */
const portableFolders = ['http', 'hub'];
const portableFiles = [
  'clock',
  'crowding',
  'dataset',
  'dataset-error',
  'location',
  'oid',
  'path',
  'stale-parent-error',
  'writable',
].map((name) => `${name}.ts`);
for (const folder of portableFolders) {
  zones.push({
    target: `./src/datasets/${folder}`,
    from: './src/datasets',
    except: [...portableFolders, ...portableFiles].map((name) => `./${name}`),
    message: `src/datasets/${folder} serves browsers and workers, and may import nothing that needs a file system.`,
  });
}
for (const part of ['submission', 'worker', 'client']) {
  zones.push({
    target: `./src/${part}`,
    from: './src/datasets',
    except: [...portableFolders, ...portableFiles].map((name) => `./${name}`),
    message: `src/${part} runs in browsers or workers, and may reach no dataset that needs a file system.`,
  });
}
zones.push({
  target: './src/submission',
  from: './src/formats',
  except: ['./requests/read-request.ts', './content/tolerant-json.ts'],
  message:
    'src/submission runs in browsers and workers, and reads requests only, by what needs nothing of Node.',
});
zones.push({
  target: './src/client',
  from: './src/formats',
  except: ['./requests/read-request.ts'],
  message: 'src/client reads requests only, by what needs nothing of Node.',
});
zones.push({
  target: './src/client/!(submit)/**',
  from: ['./src/submission', './src/datasets'],
  message: 'Of the client only src/client/submit knows submissions and the Hub.',
});
const browserParts = [
  'src/words/**/*.ts',
  'src/client/**/*.ts',
  'src/domain/**/*.ts',
  'src/submission/**/*.ts',
  'src/worker/!(node)/**/*.ts',
  'src/worker/*.ts',
  ...portableFolders.map((name) => `src/datasets/${name}/**/*.ts`),
  ...portableFiles.map((name) => `src/datasets/${name}`),
];
const astroModules = {
  group: ['astro:*', 'astro', 'astro/*'],
  message: 'Only pages, layouts, components and content.config see Astro.',
};
const siteOnly = [
  './src/pages',
  './src/layouts',
  './src/components',
  './src/site.ts',
  './src/content.config.ts',
];

export default defineConfig(
  {
    ignores: [
      'dist',
      'dist-space',
      'dist-worker',
      'public',
      '.astro',
      '.cache',
      'node_modules',
      'tests/fixtures',
    ],
  },
  js.configs.recommended,
  ...tseslint.configs.recommendedTypeChecked,
  ...astro.configs.recommended,
  {
    files: ['**/*.{ts,mjs,astro}'],
    plugins: { 'import-x': importX },
    settings: { 'import-x/resolver-next': [createTypeScriptImportResolver({ project: 'tsconfig.json' })] },
    rules: {
      'import-x/no-cycle': 'error',
      'import-x/no-default-export': 'error',
      'import-x/no-restricted-paths': [
        'error',
        {
          zones: [
            ...zones,
            { target: './scripts', from: siteOnly, message: 'Scripts may import anything but the site.' },
            {
              target: './src',
              from: ['./tests', './scripts'],
              message: 'src imports neither tests nor scripts.',
            },
          ],
        },
      ],
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // An interface may promise more than one implementation has to wait for.
      '@typescript-eslint/require-await': 'off',
      eqeqeq: 'error',
      'no-console': 'error',
    },
  },
  {
    files: ['src/**/*.ts'],
    ignores: ['src/{pages,layouts,components}/**', 'src/content.config.ts', ...browserParts],
    rules: { 'no-restricted-imports': ['error', { patterns: [astroModules] }] },
  },
  {
    files: browserParts,
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            astroModules,
            { group: ['node:*'], message: 'This part runs in browsers and workers.' },
            { group: ['zod', 'zod/*'], message: 'This part stays small.' },
          ],
        },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer'],
    },
  },
  { files: ['scripts/**', 'tests/**'], rules: { 'no-console': 'off' } },
  { files: ['*.config.{ts,mjs}'], rules: { 'import-x/no-default-export': 'off' } },
  { files: ['**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  {
    files: ['**/*.astro'],
    ...tseslint.configs.disableTypeChecked,
    rules: { ...tseslint.configs.disableTypeChecked.rules, 'import-x/no-default-export': 'off' },
  },
  {
    files: ['**/*.{ts,mjs}'],
    languageOptions: {
      parserOptions: {
        projectService: true,
        tsconfigRootDir: import.meta.dirname,
      },
    },
  },
);
