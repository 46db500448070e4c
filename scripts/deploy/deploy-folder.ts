import { existsSync } from 'node:fs';
import { loadConfig } from '../../src/config/load.ts';
import { type DeployOutcome, deploySite } from '../../src/deploy/upload/deploy.ts';
import { checkSecrets } from '../../src/deploy/upload/secret-check.ts';
import { readSiteFolder } from '../../src/deploy/upload/site-folder.ts';
import { openSpace } from '../../src/deploy/upload/space.ts';
import { checkToken } from '../../src/datasets/http/token.ts';
import { getRepoUrl } from '../../src/datasets/hub/address.ts';
import { getSpaceUrl } from '../../src/domain/site-address.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { checkSite } from '../build/check-site.ts';
import { readEnvironment } from '../environment.ts';
import { UsageError } from '../terminal/cli.ts';
import { findSecrets } from '../terminal/environment-secrets.ts';
import { runUntilInterrupted } from '../terminal/interrupt.ts';
import { createProgress } from '../terminal/progress.ts';
import { checkLinks } from './check-links.ts';
import { commandWith } from './deploy-flags.ts';
import { readPublishedInSpace } from '../published/in-space.ts';
import { describeForgotten } from './forgotten.ts';
import { describePlan } from './describe-plan.ts';
import { guardSpace } from './guard-space.ts';
import { makeReadme } from './make-readme.ts';
import { labelOf } from './site-label.ts';
import type { DeployFlags } from './deploy-flags.ts';

/** Uploads a built site, and says in a few lines what came of it. HF_TOKEN is read here and goes to the Hub only. */
export async function deployFolder(flags: DeployFlags): Promise<string> {
  const { contentFolder, endpoint } = readEnvironment();
  const config = loadConfig(contentFolder);
  const name = flags.space ?? config.deploy.space;
  if (name === null) throw noSpace();
  if (!existsSync(flags.site)) throw noSite(flags.site);
  const token = checkToken(process.env['HF_TOKEN']);
  if (token === undefined && !flags.isDryRun) throw noToken(name, endpoint);
  checkSite(flags.site);
  checkLinks(flags.site, name);
  const site = readSiteFolder(flags.site);
  checkSecrets(site, findSecrets(process.env));

  const remembered = await readPublishedInSpace(name, 'api/changes.json', { endpoint });
  const forgotten = describeForgotten(flags.site, name, remembered);
  if (forgotten !== null) console.log(forgotten);

  const progress = createProgress('deploy');
  let guardLine = '';
  const outcome = await runUntilInterrupted(stopped(name), async (signal) => {
    const space = openSpace({
      space: name,
      endpoint,
      token,
      signal,
      onWait: (milliseconds) =>
        progress.note(`${endpoint} asks to wait: ${Math.ceil(milliseconds / 1000)} s`),
    });
    try {
      return await deploySite({
        space,
        site,
        label: labelOf(flags.site),
        makeReadme: (existing) => makeReadme(existing, config, space.address),
        judge(board) {
          const commandFor = (accept: string) => commandWith({ ...flags, accept });
          const line = guardSpace(flags, board, { config, space: name, commandFor });
          if (guardLine === '') guardLine = line;
        },
        isDryRun: flags.isDryRun,
        isInPlace: flags.isInPlace,
        onPlan(plan, commits) {
          progress.clear();
          console.log(describePlan(plan, commits, flags));
        },
        onProgress: (done, total) => progress.update(done, total),
      });
    } finally {
      progress.clear();
    }
  });
  const page = getRepoUrl({ endpoint, type: 'spaces', repo: name });
  return [guardLine, describeOutcome(outcome, name, page)].join('\n');
}

function describeOutcome({ kind, commit }: DeployOutcome, name: string, page: string): string {
  const at = commit === null ? '' : ` at ${commit}`;
  if (kind === 'planned') {
    return commit === null
      ? `Nothing was changed: this was a dry run. The Space ${name} would be made.`
      : `Nothing was changed: this was a dry run. The Space ${name} is${at}.`;
  }
  const address = getSpaceUrl(name);
  const places = address === null ? page : `${address} and ${page}`;
  return kind === 'unchanged'
    ? `Nothing has changed: ${name} holds this site${at}. No commit was made.`
    : `Published${at}: ${places}`;
}

function noSpace(): UsageError {
  return new UsageError(
    'It is not said which Space to upload to.',
    'Add `--space org/name`, or write `space: org/name` under `deploy` in leaderboard.yaml.',
  );
}

function noToken(space: string, endpoint: string): UserError {
  return new UserError(
    `The site was not published: HF_TOKEN is not set, and nobody may write to the Space ${space} without a token.`,
    `Make a token that may write to that Space on ${endpoint}/settings/tokens, and set HF_TOKEN to it.`,
  );
}

function noSite(folder: string): UserError {
  return new UserError(
    `There is no site in ${folder}.`,
    'Run `npm run build` first, or name another with `--site`.',
  );
}

function stopped(name: string): UserError {
  return new UserError(
    `Stopped. The Space ${name} serves the old site whole, or has just begun to serve the new one.`,
    'Deploy again; it goes on from there.',
  );
}
