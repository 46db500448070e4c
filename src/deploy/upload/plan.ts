import type { DatasetFile } from '../../datasets/dataset.ts';
import { comparePaths } from '../../datasets/path.ts';
import { formatManifest, isHashed, MANIFEST, type Manifest } from './manifest.ts';
import { hasContent, type SiteFile, textFile } from './site-folder.ts';

/** What stands in a Space before a deploy. */
export interface SpaceState {
  files: readonly DatasetFile[];
  /** null before the first deploy. */
  manifest: Manifest | null;
}

/** What a deploy does to a Space. Paths are sorted. */
export interface Plan {
  added: SiteFile[];
  changed: SiteFile[];
  deleted: string[];
  /** Files of the site that are there already. */
  unchanged: number;
  /** Assets of the site before that stay. */
  kept: string[];
  /** Files of the Space that are none of the site's, and stay as they are. */
  foreign: string[];
  /** What the manifest says before the first of several commits, and after the last. */
  manifests: { during: SiteFile; after: SiteFile };
}

/** Files that every Space has besides a site. */
const OF_THE_SPACE = new Set(['README.md', '.gitattributes', MANIFEST]);

/**
 * Compares a site with what a Space holds. `site` has the README too. null when the Space has just this site already,
 * whatever it keeps beside it.
 */
export function planDeploy(site: readonly SiteFile[], { files, manifest }: SpaceState): Plan | null {
  const present = new Map(files.map((file) => [file.path, file]));
  const wanted = new Set(site.map(({ path }) => path));
  const served = site.map(({ path }) => path).filter((path) => !OF_THE_SPACE.has(path));

  const added = site.filter(({ path }) => !present.has(path));
  const changed = site.filter((file) => {
    const kept = present.get(file.path);
    return kept !== undefined && !hasContent(file, kept);
  });
  const gone = (manifest?.files ?? []).filter((path) => !wanted.has(path) && present.has(path));
  if (manifest !== null && [added, changed, gone].every(({ length }) => length === 0)) return null;

  const kept = gone.filter(isHashed).sort(comparePaths);
  const stale = [...gone, ...(manifest?.kept ?? [])].filter(
    (path) => !wanted.has(path) && !kept.includes(path) && present.has(path),
  );
  const ours = new Set([...wanted, ...kept, ...stale, ...OF_THE_SPACE]);
  const during = { files: [...new Set([...served, ...(manifest?.files ?? [])])], kept: manifest?.kept ?? [] };
  return {
    added,
    changed,
    deleted: [...new Set(stale)].sort(comparePaths),
    unchanged: site.length - added.length - changed.length,
    kept,
    foreign: files.map(({ path }) => path).filter((path) => !ours.has(path)),
    manifests: {
      during: textFile(MANIFEST, formatManifest(during)),
      after: textFile(MANIFEST, formatManifest({ files: served, kept })),
    },
  };
}
