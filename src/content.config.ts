import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const folder = path.resolve(process.env['LEADERBOARD_CONTENT'] ?? 'content', 'pages');

const pages = defineCollection({
  loader: glob({ pattern: '*.md', base: pathToFileURL(`${folder}/`) }),
  schema: z.strictObject({
    /** The page's heading, and its name in the menu. */
    title: z.string().min(1),
    description: z.string().optional(),
    /** Place in the menu: smaller comes first. */
    order: z.number().default(100),
  }),
});

export const collections = { pages };
