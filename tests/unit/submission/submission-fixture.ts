import { parseConfig } from '../../../src/config/parse.ts';
import type { SubmissionOptions } from '../../../src/domain/submission-options.ts';
import { readRequest } from '../../../src/formats/requests/read-request.ts';
import type {
  Candidate,
  CandidateAnswer,
  KnownRequest,
  ModelSource,
  RequestFile,
  RequestStore,
} from '../../../src/submission/ports.ts';
import type { Refusal } from '../../../src/submission/refusal.ts';
import type { Submission } from '../../../src/submission/submission.ts';
import type { SubmitContext } from '../../../src/submission/submit.ts';

export const SHA = 'a3f5c2d9e8b7465013243546576879809a0b1c2d';

/** Of a board whose `submission` has these lines of YAML. */
export function optionsOf(yaml = ''): SubmissionOptions {
  const lines = [
    'title: T',
    'description: D',
    'datasets: { results: { folder: r } }',
    'tasks: [{ id: a, key: a, metric: b }]',
    'submission:',
    '  door: closed',
    '  closed: No',
    ...yaml.split('\n').map((line) => `  ${line}`),
  ];
  const { submission } = parseConfig(lines.join('\n'), 'leaderboard.yaml');
  if (submission === null) throw new Error('No options.');
  return submission;
}

export function aSubmission(given: Partial<Submission> = {}): Submission {
  const plain = {
    model: 'org/name',
    revision: 'main',
    precision: 'bfloat16',
    weightType: 'Original',
  } as const;
  return { ...plain, baseModel: null, modelType: null, ...given };
}

export function anAdapter(given: Partial<Submission> = {}): Submission {
  return aSubmission({ weightType: 'Adapter', baseModel: 'base/model', ...given });
}

export function filesOf(...paths: string[]): Candidate['files'] {
  return paths.map((path) => ({ path, size: 100 }));
}

/** One that no rule refuses. */
export function aCandidate(given: Partial<Candidate> = {}): Candidate {
  return {
    ...{ id: 'org/name', sha: SHA, isPrivate: false, isGated: false, isDisabled: false },
    files: filesOf('README.md', 'config.json', 'model.safetensors', 'tokenizer.json'),
    ...{ card: 'word '.repeat(60), license: 'mit', baseModels: [], architectures: ['LlamaForCausalLM'] },
    ...{ parameters: 8_030_261_248, likes: 13 },
    ...given,
  };
}

/** Models by name; any other is not there. */
export function modelsOf(
  ...known: readonly (Candidate | [name: string, answer: CandidateAnswer])[]
): ModelSource {
  const answers = new Map(
    known.map((each): [string, CandidateAnswer] =>
      Array.isArray(each) ? each : [each.id, { kind: 'found', candidate: each }],
    ),
  );
  return {
    find: async (model) => answers.get(model) ?? { kind: 'no-model' },
    exists: async (model) => (answers.get(model)?.kind ?? 'no-model') !== 'no-model',
  };
}

/** A request as a file holds it. */
export function aRequest(given: Record<string, unknown> = {}): Record<string, unknown> {
  const entry = { model: 'org/name', revision: SHA, precision: 'bfloat16', weight_type: 'Original' };
  return { ...entry, status: 'PENDING', submitted_time: '2026-11-20T00:00:00Z', ...given };
}

export interface Files {
  [path: string]: Record<string, unknown>;
}

/** Requests in memory, and what was written. `moved`: how often somebody else is faster. */
export function aStore(files: Files = {}, { moved = 0 } = {}): RequestStore & { written: RequestFile[] } {
  const held = new Map(Object.entries(files));
  const written: RequestFile[] = [];
  let left = moved;
  return {
    written,
    read: async () => ({
      commit: null,
      requests: [...held].flatMap(([path, raw]): KnownRequest[] => {
        const read = readRequest(raw, { path, oid: null });
        if ('rejection' in read) return [];
        const { entry, status, submittedAt, sender } = read.request;
        return [{ path, ...entry, status, submittedAt, sender }];
      }),
      paths: new Set(held.keys()),
    }),
    readRaw: async (path) => held.get(path) ?? {},
    async write(file) {
      left -= 1;
      if (left >= 0) return 'moved';
      written.push(file);
      return 'written';
    },
  };
}

export function aContext(given: Partial<SubmitContext> = {}): SubmitContext {
  return {
    ...{ options: optionsOf(), models: modelsOf(aCandidate()), store: aStore() },
    ...{
      evaluated: async () => [],
      now: () => new Date('2026-11-29T06:00:00.123Z'),
      wait: async () => {},
      tries: 3,
    },
    ...given,
  };
}

/** As a reader sees them: where, what and how to mend it. */
export function tell(refusals: readonly Refusal[]): string {
  return refusals
    .map(({ code, field, message, remedy, request }) =>
      [`${code} (${field ?? '-'})`, message, remedy, ...(request === null ? [] : [`→ ${request}`])].join(
        '\n',
      ),
    )
    .join('\n\n');
}
