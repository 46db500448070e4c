import { loadConfig } from '../src/config/load.ts';
import { buildOptions, checkFlags, commandWith, type BuildFlags } from './build/build-flags.ts';
import { buildSite } from './build/build-site.ts';
import { namePath, resolveTarget } from './build/build-target.ts';
import { checkSite } from './build/check-site.ts';
import { runScript } from './terminal/cli.ts';
import { asDiskError } from './build/disk-error.ts';
import { readEnvironment, type Environment } from './environment.ts';
import { bringDatasets } from './fetch-datasets.ts';
import { guardSite } from './build/guard-site.ts';
import { readPreviousBoard } from './build/previous-board.ts';
import { closeWorkshop, recoverSite, swapSite } from './build/swap-site.ts';
import { openWorkshop } from './build/workshop.ts';

await runScript({
  usage: `Usage: npm run build [-- --out <folder>] [--url <address>] [--previous <url, file or space:org/name>] [--accept <commit>] [--offline] [--verbose]

Fetches what the config names on the Hub, and writes the website. The old one stays until the new one is whole, and
also when the new board has lost much against the published one (docs/guard.md).

  --out <folder>            where the website goes (default: dist)
  --url <address>           where it will be published, if not as leaderboard.yaml says
  --previous <where>        the published api/board.json to compare with, an address or a file, or
                            space:org/name (default: the one in --out)
  --accept <commit>         publishes the board of this commit, whatever it has lost
  --offline                 uses no network, only what \`npm run fetch\` has left
  --verbose                 names everything that is gone, not only the first ten

Environment: LEADERBOARD_CONTENT (default: content), HF_ENDPOINT, HF_TOKEN (for private datasets).`,
  options: buildOptions,
  async run(flags) {
    const started = performance.now();
    checkFlags(flags);
    const environment = readEnvironment();
    const target = resolveTarget(flags.out);
    const name = namePath(target);
    try {
      if (recoverSite(target)) console.log(`Finished the swap of ${name} that an earlier build had begun.`);
      await bringDatasets(environment, flags);
      console.log(await publish(target, flags, environment));
    } catch (error) {
      throw asDiskError(error, name);
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`Wrote ${name} in ${seconds} s.`);
    return 0;
  },
});

/** Builds beside the target, checks what came of it, and only then puts it in the target's place. */
async function publish(target: string, flags: BuildFlags, environment: Environment): Promise<string> {
  const { guard } = loadConfig(environment.contentFolder);
  const previous = await readPreviousBoard(flags.previous, target, environment);
  const workshop = openWorkshop(target);
  try {
    const published = previous.board === null ? null : previous.texts;
    await buildSite(workshop.site, environment, { url: flags.url, published });
    const summary = checkSite(workshop.site);
    const comparison = guardSite(workshop.site, previous, {
      limits: guard,
      accept: flags.accept ?? null,
      isVerbose: flags.verbose,
      commandFor: (code) => commandWith({ ...flags, accept: code }),
    });
    await swapSite(target, workshop);
    return `${summary}\n${comparison}`;
  } finally {
    closeWorkshop(target, workshop);
  }
}
