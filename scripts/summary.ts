import { readFileSync } from 'node:fs';
import { summariseFailure } from '../src/deploy/summary/summary.ts';
import { UserError } from '../src/domain/user-error.ts';
import { summariseSite } from './summary/summarise-site.ts';
import { runScript } from './terminal/cli.ts';

await runScript({
  usage: `Usage: npm run summary [-- --site <folder>] [--previous <url or file> | --space <org/name>]
       npm run summary -- --failed <file>

Prints in Markdown what a build gave: rows, commits, rejected files, and what has changed since the board before. For the
page of a workflow's run.

  --site <folder>             the built site (default: dist)
  --previous <url or file>    the api/board.json that was published before
  --space <org/name>          the Space whose board was published before
  --failed <file>             what a build or a deploy that failed has printed, in the place of a site`,
  options: {
    site: { type: 'string', default: 'dist' },
    previous: { type: 'string' },
    space: { type: 'string' },
    failed: { type: 'string' },
  },
  async run({ failed, ...place }) {
    console.log(failed === undefined ? await summariseSite(place) : summariseFailure(read(failed)));
    return 0;
  },
});

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : String(cause);
    throw new UserError(
      `\`--failed ${file}\` cannot be read (${reason}).`,
      'Name the file that the output went to.',
      {
        cause,
      },
    );
  }
}
