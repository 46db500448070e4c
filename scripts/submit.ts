import { describeSubmitted, toSubmittedJson } from './submission/describe-submitted.ts';
import { submitModel } from './submission/submit-model.ts';
import { runScript, UsageError } from './terminal/cli.ts';

await runScript({
  usage: `Usage: npm run submit -- <org/model> [--revision <name>] [--precision <name>] [--weight-type <name>] [--base-model <org/name>]
                             [--model-type <id>] [--sender <name>] [--dry-run] [--json]

Submits a model for evaluation, as somebody who runs the board: writes a request to the requests dataset, on the Hub or in
a folder. The rules are those of every other door (\`submission\` in leaderboard.yaml, or its defaults where there is none);
a closed door and the quota do not hold. Where a rule refuses, nothing is written, and the exit code is 1.

  --revision <name>       a branch, tag or commit of the model (default: main)
  --precision <name>      default: the board's first
  --weight-type <name>    Original, Adapter or Delta (default: the board's first)
  --base-model <name>     what an adapter or a delta goes on top of
  --model-type <id>       the kind of model, by its id or label
  --sender <name>         whose submission it is, on the Hub: written into the request; that person's quota holds then
  --dry-run               applies all rules, says where the request would go, and writes nothing
  --json                  what has become of it, for programs

What is evaluated already is known from the requests, and from the results that the last \`npm run fetch\` has left (results
in a folder are read in place).

Environment: LEADERBOARD_CONTENT (default: content), HF_ENDPOINT, HF_TOKEN (must be allowed to write to the dataset, and to
read the model where that is private or gated).`,
  options: {
    revision: { type: 'string' },
    precision: { type: 'string' },
    'weight-type': { type: 'string' },
    'base-model': { type: 'string' },
    'model-type': { type: 'string' },
    sender: { type: 'string' },
    'dry-run': { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
  },
  allowPositionals: true,
  async run({ revision, precision, sender, json, ...flags }, [model, ...more]) {
    if (model === undefined || more.length > 0) {
      throw new UsageError(
        model === undefined
          ? 'No model is named.'
          : `One model at a time: \`${more.join(' ')}\` is too much.`,
        'Name it as its page on the Hub does: `npm run submit -- org/model`.',
      );
    }
    if (sender !== undefined && !/^[A-Za-z0-9][\w.-]{0,95}$/.test(sender)) {
      throw new UsageError(
        `\`--sender ${sender}\` is no name of a person or an organisation on the Hub.`,
        'Write it without "@".',
      );
    }
    const submitted = await submitModel({
      given: {
        model,
        revision,
        precision,
        weight_type: flags['weight-type'],
        base_model: flags['base-model'],
        model_type: flags['model-type'],
      },
      sender: sender ?? null,
      isDryRun: flags['dry-run'],
    });
    const isAccepted = submitted.outcome.kind === 'accepted';
    if (json) console.log(JSON.stringify(toSubmittedJson(submitted), null, 2));
    else if (isAccepted) console.log(describeSubmitted(submitted));
    else console.error(describeSubmitted(submitted));
    return isAccepted ? 0 : 1;
  },
});
