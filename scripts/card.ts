import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadConfig } from '../src/config/load.ts';
import { applyCard } from '../src/deploy/card/readme.ts';
import { REPOSITORY, spaceCard } from '../src/deploy/card/space-card.ts';
import { UserError } from '../src/domain/user-error.ts';
import { readEnvironment } from './environment.ts';
import { runScript } from './terminal/cli.ts';

const README = 'README.md';

await runScript({
  usage: `Usage: npm run card [-- --check]

Writes the card of this repository as a Space into the front matter of README.md, from \`deploy.card\` in
leaderboard.yaml. A Space that this repository is pushed to builds the site by itself.

  --check   writes nothing, and exits with 1 when README.md says something else`,
  options: { check: { type: 'boolean', default: false } },
  async run({ check }) {
    const config = loadConfig(readEnvironment().contentFolder);
    const present = existsSync(README) ? readFileSync(README, 'utf8') : null;
    const wanted = applyCard(present, spaceCard(config, REPOSITORY), `# ${config.title}\n`);
    if (present === wanted) {
      console.log(`${README} says what leaderboard.yaml says.`);
      return 0;
    }
    if (check) {
      throw new UserError(
        `The front matter of ${README} is not what leaderboard.yaml says.`,
        'Run `npm run card`.',
      );
    }
    writeFileSync(README, wanted);
    console.log(`Wrote the front matter of ${README}.`);
    return 0;
  },
});
