import { DatasetError } from '../../datasets/dataset-error.ts';
import { StaleParentError } from '../../datasets/stale-parent-error.ts';
import { type Batch, toBatches } from './batches.ts';
import { commitBatches } from './commit-batches.ts';
import { createSpace } from './create-space.ts';
import { type Plan, planDeploy } from './plan.ts';
import { closeSuperseded, publishThroughPullRequest } from './through-pull-request.ts';
import { type SiteFile, textFile } from './site-folder.ts';
import { BRANCH, type Space } from './space.ts';
import { readSpace, type SpaceHead, waitUntilMoved } from './space-state.ts';

export interface DeployOptions {
  space: Space;
  site: readonly SiteFile[];
  /** What the commit says the site is, such as `453 rows, results at 1a77f1d`. */
  label: string;
  /** Puts the Space's card into its README; null where it has none. */
  makeReadme: (existing: string | null) => string;
  /** Told the published `api/board.json`, or null. Throws when the site may not take its place. */
  judge: (board: string | null) => void;
  isDryRun: boolean;
  /** Several commits straight on the branch, in the place of a pull request. */
  isInPlace: boolean;
  onPlan: (plan: Plan, commits: number) => void;
  /** Files sent, of those that are to be sent. */
  onProgress: (done: number, total: number) => void;
}

/** `commit` is where the Space stands now; null for a Space that a dry run did not make. */
export interface DeployOutcome {
  kind: 'unchanged' | 'published' | 'planned';
  commit: string | null;
}

/** How often somebody else may push in between. */
const ROUNDS = 5;

/**
 * Makes a Space hold a site and nothing stale. What fits into one commit is one; more is prepared in a pull request that
 * is merged when all is there. So whoever visits the Space is served the old site or the new one, whatever moment this
 * ends at and whoever else pushes. When somebody does, it is decided anew on top of that.
 *
 * @throws {UserError} for what may not be published, or cannot be.
 */
export async function deploySite(options: DeployOptions): Promise<DeployOutcome> {
  const { space, site } = options;
  let hasWritten = false;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const head = (await readSpace(space)) ?? (await makeSpace(options));
    options.judge(head?.board ?? null);
    const readme = textFile('README.md', options.makeReadme(head?.readme ?? null));
    const plan = planDeploy([...site, readme], head ?? { files: [], manifest: null });
    const commit = head?.commit.revision ?? null;
    if (plan === null) {
      if (!options.isDryRun) await closeSuperseded(space);
      return { kind: hasWritten ? 'published' : 'unchanged', commit };
    }
    const batches = toBatches(plan);
    if (round === 1) options.onPlan(plan, batches.length);
    if (options.isDryRun || commit === null) return { kind: 'planned', commit };

    if (batches.length === 1 || options.isInPlace) {
      const made = await commitInPlace(options, commit, batches);
      if (made !== null) {
        await closeSuperseded(space);
        return { kind: 'published', commit: made };
      }
    } else if (await publishThroughPullRequest({ ...options, base: commit, batches })) {
      hasWritten = true;
      await waitUntilMoved(space, commit);
    }
  }
  throw new DatasetError(
    'hub-busy',
    `The site was not published whole: the Space "${space.address.name}" has changed ${ROUNDS} times while it was prepared.`,
    'Find out who else pushes there, and deploy again.',
  );
}

/** Makes the Space if it is not there; null in a dry run. */
async function makeSpace({ space, isDryRun }: DeployOptions): Promise<SpaceHead | null> {
  if (isDryRun) return null;
  await createSpace(space);
  return readSpace(space);
}

/** Commit by commit on the branch. Gives the last one, or null when somebody else was faster. */
async function commitInPlace(
  { space, label, onProgress }: DeployOptions,
  parent: string,
  batches: readonly Batch[],
): Promise<string | null> {
  try {
    const title = `Publish ${label}`;
    return await commitBatches({ space, branch: BRANCH, parent, title, batches, onProgress });
  } catch (error) {
    if (error instanceof StaleParentError) return null;
    throw error;
  }
}
