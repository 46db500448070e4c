import { examineBoard } from '../src/domain/examine/examine.ts';
import { loadOutcome } from '../src/pipeline/load.ts';
import { describeOutcome } from './doctor/describe-outcome.ts';
import { examinePublishing } from './doctor/publishing.ts';
import { toDoctorJson } from './doctor/doctor-json.ts';
import { readEnvironment } from './environment.ts';
import { bringDatasets } from './fetch-datasets.ts';
import { runScript } from './terminal/cli.ts';

await runScript({
  usage: `Usage: npm run doctor [-- --json] [--offline]

Reads the config and both datasets and says what is wrong with them, what is unlikely or left unused, and what could be
better about how the site is published, without building anything. Exits with 1 when a file or a value had to be
rejected.

  --json      the same report as api/report.json, the findings, how the datasets were fetched, and the advice about
              publishing
  --offline   uses no network, only what \`npm run fetch\` has left`,
  options: { json: { type: 'boolean' }, offline: { type: 'boolean', default: false } },
  async run({ json, offline }) {
    const environment = readEnvironment();
    await bringDatasets(environment, { offline });
    const outcome = await loadOutcome({ ...environment, isReadOnly: offline });
    const publishing = examinePublishing(environment);
    const findings = examineBoard(outcome.board, Date.now());
    console.log(
      json
        ? JSON.stringify(toDoctorJson(outcome, publishing, findings), null, 2)
        : describeOutcome(outcome, publishing, findings),
    );
    return outcome.report.problems.some(({ severity }) => severity === 'error') ? 1 : 0;
  },
});
