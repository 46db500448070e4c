import { askAboutModels } from '../src/datasets/cache/ask-about-models.ts';
import { loadConfig } from '../src/config/load.ts';
import { createTransfer } from '../src/datasets/http/transfer.ts';
import { plural } from '../src/domain/plural.ts';
import { UserError } from '../src/domain/user-error.ts';
import { loadEvaluations } from '../src/pipeline/load.ts';
import { wantedModels } from '../src/pipeline/wanted-models.ts';
import type { Environment } from './environment.ts';
import { runUntilInterrupted } from './terminal/interrupt.ts';
import { createProgress } from './terminal/progress.ts';

/**
 * Where the config wants it, asks the Hub about the models of the results that are there, and tells how on stderr. What
 * cannot be asked stays as it was known: facts about models are no reason to stop a build.
 */
export async function fetchModels(environment: Environment): Promise<void> {
  const { askHub, modelFacts } = loadConfig(environment.contentFolder);
  if (!askHub.aboutModels) return;
  const { items } = await loadEvaluations(environment);
  const wanted = wantedModels(items, modelFacts);
  const progress = createProgress('models', { noun: 'names' });
  const transfer = createTransfer();
  const stopped = new UserError(
    'Stopped while asking about the models.',
    'What the Hub has said is kept; the next run goes on.',
  );
  const result = await runUntilInterrupted(stopped, (signal) =>
    askAboutModels({
      ...environment,
      wanted,
      refreshHours: askHub.refreshHours,
      now: Date.now(),
      token: process.env['HF_TOKEN'],
      signal,
      transfer,
      onWait: (milliseconds) =>
        progress.note(`${environment.endpoint} asks to wait: ${Math.ceil(milliseconds / 1000)} s`),
      onProgress: ({ done, total }) => progress.update(done, total),
    }),
  ).finally(() => progress.clear());
  progress.finish(describeModels(wanted.length, transfer.requests, result));
}

function describeModels(
  wanted: number,
  requests: number,
  { asked, absent, postponed, failed, failure }: Awaited<ReturnType<typeof askAboutModels>>,
): string {
  const parts = [
    `${plural(wanted, 'name')} as of models on the Hub, asked about ${asked} in ${plural(requests, 'request')}`,
    ...(absent === 0 ? [] : [`${absent} not there or not public`]),
    ...(postponed === 0 ? [] : [`${postponed} older answers are asked for in the next runs`]),
  ];
  const line = parts.join('; ');
  if (failed === 0) return line;
  const reason = failure instanceof Error ? failure.message : String(failure);
  return `${line}\nwarning: ${failed} could not be asked about, and what was known of them stays: ${reason}.`;
}
