import { writeFileSync } from 'node:fs';
import { configJsonSchema } from '../src/config/json-schema.ts';
import { configReference } from '../src/config/reference.ts';
import { runScript } from './terminal/cli.ts';

await runScript({
  usage: `Usage: npm run schema

Writes what describes leaderboard.yaml, from src/config/schema: public/leaderboard.schema.json for editors and
docs/configuration.md for people.`,
  options: {},
  run() {
    writeFileSync('public/leaderboard.schema.json', `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
    writeFileSync('docs/configuration.md', configReference());
    console.log('Wrote public/leaderboard.schema.json and docs/configuration.md.');
    return Promise.resolve(0);
  },
});
