import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseConfig } from '../../../src/config/parse.ts';
import { readRequestFile } from '../../../src/formats/requests/requests.ts';
import { parseSubmission } from '../../../src/submission/parse-submission.ts';
import type { KnownRequest, RequestFile, RequestStore } from '../../../src/submission/ports.ts';
import { submit, type SubmitContext } from '../../../src/submission/submit.ts';

const SHA = 'a3f5c2d9e8b7465013243546576879809a0b1c2d';
const { submission: options } = parseConfig(
  'title: T\ndescription: D\ndatasets: { results: { folder: r } }\ntasks: [{ id: a, key: a, metric: b }]\nsubmission: { door: closed, closed: No, quota: { person: 2 } }',
  'leaderboard.yaml',
);
if (options === null) throw new Error('no options');
const accepted = options;

/** Requests in memory. `moves`: at which writes somebody else has been there first. */
function aContext(moves: readonly boolean[] = []): {
  context: SubmitContext;
  files: Map<string, RequestFile>;
} {
  const files = new Map<string, RequestFile>();
  const known: KnownRequest[] = [];
  let writes = 0;
  const store: RequestStore = {
    read: async () => ({ commit: String(known.length), requests: [...known], paths: new Set(files.keys()) }),
    readRaw: async (path) => JSON.parse(files.get(path)?.content ?? '{}') as Record<string, unknown>,
    write: async (file, at) => {
      const read = await readRequestFile({
        path: file.path,
        oid: null,
        bytes: new TextEncoder().encode(file.content),
      });
      if (!('request' in read)) throw new Error(read.rejection.message);
      if (moves[writes++] === true || at.commit !== String(known.length)) return 'moved';
      expect(files.has(file.path)).toBe(false);
      const { entry, status, submittedAt, sender } = read.request;
      files.set(file.path, file);
      known.push({ path: file.path, ...entry, status, submittedAt, sender });
      return 'written';
    },
  };
  const models: SubmitContext['models'] = {
    exists: async () => true,
    find: async (id) => ({
      kind: 'found',
      candidate: {
        ...{ id, sha: SHA, isPrivate: false, isGated: false, isDisabled: false, card: 'x'.repeat(300) },
        files: ['config.json', 'model.safetensors', 'tokenizer.json'].map((path) => ({ path, size: 1 })),
        ...{ license: 'mit', baseModels: [], architectures: ['LlamaForCausalLM'], parameters: 8e9, likes: 3 },
      },
    }),
  };
  const now = () => new Date('2026-11-29T06:00:00.123Z');
  return {
    context: {
      options: accepted,
      models,
      store,
      evaluated: async () => [],
      now,
      wait: async () => {},
      tries: 50,
    },
    files,
  };
}

it('accepts each entry once, and no more of a person than the quota allows', async () => {
  const who = fc.tuple(
    fc.constantFrom('ann', 'bob', 'cy'),
    fc.constantFrom('org/a', 'org/b', 'Org/A', 'x/c', 'x/d'),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(who, { maxLength: 12 }),
      fc.array(fc.boolean(), { maxLength: 20 }),
      async (all, moves) => {
        const { context, files } = aContext(moves);
        const outcomes = await Promise.all(
          all.map(async ([name, model]) => {
            const read = parseSubmission({ model, precision: 'bf16' }, context.options);
            if (!('submission' in read)) throw new Error('refused');
            return submit(read.submission, { name, orgs: [] }, context);
          }),
        );
        const written = outcomes.filter((each) => each.kind === 'accepted' && each.isNew);
        expect(written).toHaveLength(files.size);
        const accepted = outcomes.flatMap((each) => (each.kind === 'accepted' ? [each.request.path] : []));
        expect(new Set(accepted)).toEqual(new Set(files.keys()));
        expect(new Set([...files.keys()].map((path) => path.toLowerCase())).size).toBe(files.size);
        const titles = [...files.values()].map(({ title }) => title.split(' by ')[1]);
        for (const name of titles)
          expect(titles.filter((each) => each === name).length).toBeLessThanOrEqual(2);
      },
    ),
  );
});

it.each([
  '../x',
  'org/..',
  'org/na%2fme',
  'org/n\nx',
  'оrg/name',
  '--flag/x',
  '__proto__',
  7,
  ['org/a'],
  {},
  'x'.repeat(999),
  'https://huggingface.co/org/name/tree/main',
])('refuses the model %j', (model) => {
  const read = parseSubmission({ model, precision: 'bf16' }, accepted);
  expect('refusals' in read && read.refusals.map(({ code }) => code)).toEqual(['model-name']);
});

it('takes the address of a model’s page', () => {
  const read = parseSubmission({ model: ' https://huggingface.co/org/name ', precision: 'bf16' }, accepted);
  expect(read).toMatchObject({ submission: { model: 'org/name', revision: 'main', precision: 'bfloat16' } });
});
