import { plainText } from '../terminal/plain-text.ts';
import type { Submitted } from './submit-model.ts';

/** What has become of a submission, in lines for a person. */
export function describeSubmitted({ model: asked, outcome, isDryRun, file, permalink }: Submitted): string {
  if (outcome.kind === 'busy') {
    return 'Others wrote to the dataset at each try; nothing was written.\nRun again in a minute.';
  }
  if (outcome.kind === 'refused') {
    const list = outcome.refusals.flatMap(({ message, remedy, request }) => [
      `- ${message}`,
      `  ${remedy}`,
      ...(request === null ? [] : [`  It is ${request}.`]),
    ]);
    return plainLines([`${asked} is not taken, and nothing was written:`, ...list]);
  }
  const { model, revision, precision, weightType, sender } = outcome.request;
  const what = `${model} (${precision}, ${weightType}) at ${revision}${sender === null ? '' : ` by ${sender}`}`;
  const verb = !outcome.isNew
    ? 'Submitted before, and nothing was written:'
    : isDryRun
      ? 'Would be submitted; this was a dry run, and nothing was written:'
      : 'Submitted';
  return plainLines([
    `${verb} ${what}`,
    `  request  ${outcome.request.path}`,
    ...(file === null ? [] : [`  file     ${file}`]),
    ...(permalink === null ? [] : [`  queue    ${permalink}, once the site is built again`]),
  ]);
}

/** The same for programs, in the words of the worker. */
export function toSubmittedJson({ outcome, isDryRun, file, permalink }: Submitted) {
  if (outcome.kind === 'busy') return { status: 'failed', code: 'busy', is_dry_run: isDryRun };
  if (outcome.kind === 'refused') {
    return { status: 'refused', is_dry_run: isDryRun, refusals: outcome.refusals };
  }
  const { path, model, revision, precision, weightType, status, submittedAt, sender } = outcome.request;
  return {
    status: 'accepted',
    is_new: outcome.isNew,
    is_dry_run: isDryRun,
    request: {
      ...{ path, model, revision, precision, weight_type: weightType, status },
      ...{ submitted_at: submittedAt, sender },
    },
    file,
    permalink,
  };
}

function plainLines(lines: readonly string[]): string {
  return lines.map(plainText).join('\n');
}
