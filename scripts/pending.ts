import { appendFileSync } from 'node:fs';
import { findPending } from './pending/find-pending.ts';
import { runScript } from './terminal/cli.ts';

await runScript({
  usage: `Usage: npm run pending [-- --published <url or file>] [--space <org/name>] [--force]

Says whether there is anything to publish: whether the commits of both datasets and of this repository are still those
that the published site was built of. One request a dataset, and one a published site.

  --published <url or file>   the api/build.json of a published site; may be repeated
  --space <org/name>          a Space that holds a published site (default: deploy.space in leaderboard.yaml)
  --force                     there is, whatever is published

In a GitHub workflow it sets the outputs \`pending\` (true or false), \`reason\`, \`space\` and \`space_url\`.

Environment: LEADERBOARD_CONTENT (default: content), HF_ENDPOINT, HF_TOKEN (for private datasets), GITHUB_OUTPUT.`,
  options: {
    published: { type: 'string', multiple: true, default: [] },
    space: { type: 'string' },
    force: { type: 'boolean', default: false },
  },
  async run(flags) {
    const { reasons, space, spaceUrl } = await findPending(flags);
    const isPending = reasons.length > 0;
    console.log(
      isPending
        ? 'There is something to publish:'
        : 'Nothing is new: what is published is what would be built.',
    );
    for (const reason of reasons) console.log(`- ${reason}`);
    const outputs = {
      pending: String(isPending),
      reason: reasons.join('; '),
      space: space ?? '',
      space_url: spaceUrl ?? '',
    };
    const file = process.env['GITHUB_OUTPUT'];
    if (file) {
      const lines = Object.entries(outputs).map(
        ([name, value]) => `${name}=${value.replace(/[\r\n]+/g, ' ')}\n`,
      );
      appendFileSync(file, lines.join(''));
    }
    return 0;
  },
});
