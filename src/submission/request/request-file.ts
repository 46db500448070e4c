import type { SubmissionOptions } from '../../domain/submission-options.ts';
import type { Candidate, RequestFile } from '../ports.ts';
import type { Submission } from '../submission.ts';

/** What the last submission and the last run of a request left in it. */
const OF_LAST_RUN = ['sender', 'error_msg', 'traceback', 'job_id', 'job_start_time', 'log', 'log_url'];

/**
 * A request as the template writes it, with the sender where there is one: the template's backend fails at every key
 * that it does not know. `before`: what the file held; its keys that are not written here stay.
 */
export function createRequestFile(
  submission: Submission,
  candidate: Candidate,
  context: {
    path: string;
    sender: string | null;
    submittedAt: string;
    modelTypes: SubmissionOptions['modelTypes'];
    before: Readonly<Record<string, unknown>>;
  },
): RequestFile {
  const { id, sha, isPrivate, likes, parameters, license } = candidate;
  const { path, sender, submittedAt, modelTypes, before } = context;
  const written = {
    model: id,
    base_model: submission.baseModel ?? '',
    revision: sha,
    private: isPrivate,
    precision: submission.precision,
    weight_type: submission.weightType,
    status: 'PENDING',
    submitted_time: submittedAt,
    model_type: modelTypes.find((type) => type.id === submission.modelType)?.written ?? '',
    likes,
    params: parameters === null ? null : Math.round(parameters / 1e6) / 1e3,
    license,
    ...(sender === null ? {} : { sender }),
  };
  const kept = Object.entries(before).filter(
    ([key]) => !Object.hasOwn(written, key) && !OF_LAST_RUN.includes(key),
  );
  const content = Object.fromEntries([...Object.entries(written), ...kept]);
  const by = sender === null ? '' : ` by ${sender}`;
  return {
    path,
    content: `${JSON.stringify(content, null, 2)}\n`,
    title: `Submit ${id} (${submission.precision}, ${submission.weightType})${by}`,
  };
}
