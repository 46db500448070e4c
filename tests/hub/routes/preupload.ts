import { z } from 'zod';
import { json, type Reply } from '../reply.ts';
import type { StoredCommit } from '../repo.ts';

const LFS_FROM_BYTES = 10_000_000;
const bodySchema = z.object({
  files: z.array(
    z.object({ path: z.string(), size: z.number().int().nonnegative(), sample: z.string().default('') }),
  ),
  gitIgnore: z.string().optional(),
});

/**
 * `POST preupload/{rev}`: which files go into git and which to LFS (large ones, binary ones, and those that
 * `.gitattributes` names), and what is there already under each name.
 */
export function preupload(at: StoredCommit, body: Buffer): Reply {
  const { files, gitIgnore = '' } = bodySchema.parse(JSON.parse(body.toString()));
  const attributes = at.files.get('.gitattributes')?.bytes.toString() ?? '';
  const lfsEndings = [...attributes.matchAll(/^\*(\.\S+) .*filter=lfs/gm)].map(([, ending = '']) => ending);
  const ignored = gitIgnore.split('\n').filter(Boolean);
  return json({
    files: files.map(({ path, size, sample }) => {
      const present = at.files.get(path);
      const isBinary = Buffer.from(sample, 'base64').includes(0);
      const isLfs = size >= LFS_FROM_BYTES || isBinary || lfsEndings.some((ending) => path.endsWith(ending));
      return {
        path,
        uploadMode: isLfs ? 'lfs' : 'regular',
        shouldIgnore: ignored.includes(path),
        ...(present ? { oid: present.lfs?.oid ?? present.oid } : {}),
      };
    }),
  });
}
