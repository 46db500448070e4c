import * as z from 'zod';
import { schemaVersion } from './schema-version.ts';

const source = z.object({
  kind: z.enum(['hub', 'folder']).describe('A dataset of the Hub, or files beside the config.'),
  location: z.string().describe('`org/repo` on the Hub, or the folder as the config names it.'),
  revision: z.string().nullable().describe('Commit that was read; null for a folder that is no checkout.'),
  committed_at: z.string().nullable().describe('When that commit was made, ISO 8601 in UTC.'),
  url: z.string().nullable().describe('Where to look the dataset up at that commit.'),
});

/** `api/build.json`. */
export const buildSchema = z.object({
  schema_version: schemaVersion,
  site: z
    .object({
      commit: z.string().nullable().describe('Of the site’s own repository; null outside a checkout.'),
      url: z.string().nullable().describe('Where the site is published, if the build was told.'),
      links: z
        .enum(['folders', 'files'])
        .describe('Whether addresses of pages end in `/` or in `/index.html`.'),
    })
    .describe('The site itself.'),
  sources: z
    .object({
      results: source.describe('The results dataset.'),
      requests: source.nullable().describe('The same of the requests; null for a board without them.'),
    })
    .describe('What was read.'),
});

export type BuildJson = z.input<typeof buildSchema>;
