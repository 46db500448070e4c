import { buildOptions, checkAccept } from './build/build-flags.ts';
import { deployFolder } from './deploy/deploy-folder.ts';
import { runScript } from './terminal/cli.ts';

await runScript({
  usage: `Usage: npm run deploy [-- --space <org/name>] [--site <folder>] [--dry-run] [--accept <commit>] [--in-place] [--verbose]

Uploads a built site to a static Space of the Hub, and makes the Space if there is none. Visitors are served the old site
or the new one, whatever happens on the way. Without a change there is no commit.

  --space <org/name>   the Space (default: deploy.space in leaderboard.yaml)
  --site <folder>      the site (default: dist)
  --dry-run            lists what would change, and changes nothing
  --accept <commit>    publishes the board of this commit, whatever it has lost against the Space's (docs/guard.md)
  --in-place           several commits on the Space itself in the place of a pull request, for a token that may open none;
                       between them visitors may see pages of both sites
  --verbose            names everything that is gone, not only the first ten

Environment: LEADERBOARD_CONTENT (default: content), HF_ENDPOINT, HF_TOKEN (must be allowed to write to the Space).`,
  options: {
    space: { type: 'string' },
    site: { type: 'string', default: buildOptions.out.default },
    'dry-run': { type: 'boolean', default: false },
    accept: { type: 'string' },
    'in-place': { type: 'boolean', default: false },
    verbose: { type: 'boolean', default: false },
  },
  async run({ space, site, accept, verbose, ...flags }) {
    checkAccept(accept);
    const isDryRun = flags['dry-run'];
    console.log(await deployFolder({ space, site, accept, verbose, isDryRun, isInPlace: flags['in-place'] }));
    return 0;
  },
});
