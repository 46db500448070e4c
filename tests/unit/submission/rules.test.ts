import { describe, expect, it } from 'vitest';
import { examineModel } from '../../../src/submission/examine-model.ts';
import type { Candidate, CandidateAnswer, ModelSource } from '../../../src/submission/ports.ts';
import type { Submission, Submitter } from '../../../src/submission/submission.ts';
import {
  aCandidate,
  anAdapter,
  aSubmission,
  filesOf,
  modelsOf,
  optionsOf,
  tell,
} from './submission-fixture.ts';

const ADAPTER = filesOf('adapter_config.json', 'adapter_model.safetensors', 'README.md');

interface Case {
  yaml?: string;
  submission?: Submission;
  submitter?: Submitter | null;
  models?: ModelSource;
}

/** What is said of the candidate; nothing where it is taken. */
async function say(
  candidate: Partial<Candidate>,
  { yaml, submission, submitter, models }: Case = {},
): Promise<string> {
  const { refusals } = await examineModel(submission ?? aSubmission(), submitter ?? null, {
    options: optionsOf(yaml),
    models: models ?? modelsOf(aCandidate(candidate)),
  });
  return tell(refusals);
}

/** Of an adapter on `base`. */
function sayAdapter(
  yaml: string,
  base: Candidate | CandidateAnswer | null,
  given: Partial<Candidate> = {},
): Promise<string> {
  const known = [aCandidate({ files: ADAPTER, parameters: 1e6, architectures: [], ...given })];
  const bases =
    base === null ? [] : 'id' in base ? [base] : [['base/model', base] as [string, CandidateAnswer]];
  return say({}, { yaml, submission: anAdapter(), models: modelsOf(...known, ...bases) });
}

const aBase = (given: Partial<Candidate> = {}) => aCandidate({ id: 'base/model', ...given });

it('refuses nothing of a model that has all', async () => {
  expect(await say({})).toBe('');
  expect(await sayAdapter('rules: { max_params: 10, architectures: [LlamaForCausalLM] }', aBase())).toBe('');
});

it('asks for nothing where every rule is off', async () => {
  const yaml =
    'rules: { card: 0, license: false, safetensors: false, config: false, tokenizer: false, base_model: false, gated: true, private: true }';
  const bare = { card: null, license: null, files: [], parameters: null, architectures: [], isPrivate: true };
  expect(await say({ ...bare, isGated: true }, { yaml })).toBe('');
  expect(await sayAdapter(yaml, null, bare)).toBe('');
});

describe('what the Hub shows', () => {
  const answer = (kind: 'no-model' | 'no-revision' | 'gated') => modelsOf(['org/name', { kind }]);

  it('is no such model, revision or access', async () => {
    expect(await say({}, { models: answer('no-model') })).toMatchInlineSnapshot(`
      "model-not-found (model)
      There is no public model org/name on the Hub.
      Compare the name with its page there. Where the model is private, make it public and submit it again."
    `);
    expect(await say({}, { models: answer('no-revision'), submission: aSubmission({ revision: 'v9' }) }))
      .toMatchInlineSnapshot(`
      "revision-not-found (revision)
      org/name has no branch, tag or commit “v9”.
      Choose one from “Files and versions” on its page, or leave it empty for main."
    `);
    expect(await say({}, { models: answer('gated') })).toMatchInlineSnapshot(`
      "gated (model)
      org/name cannot be checked: only those who have been given access see its files.
      Give access to whoever checks it here, or turn off access requests in its settings on the Hub, and submit it again."
    `);
    expect(await say({}, { models: answer('gated'), yaml: 'rules: { gated: false }' }))
      .toMatchInlineSnapshot(`
        "gated (model)
        org/name is gated, and this board takes only models that nobody has to ask access to.
        Turn off access requests in its settings on the Hub, and submit it again."
      `);
  });

  it('is another name, but not the same in other letters', async () => {
    const models = modelsOf(['org/name', { kind: 'found', candidate: aCandidate({ id: 'new/name' }) }]);
    expect(await say({}, { models })).toMatchInlineSnapshot(`
      "model-renamed (model)
      org/name is now called new/name.
      Submit it as new/name."
    `);
    const same = modelsOf(['org/name', { kind: 'found', candidate: aCandidate({ id: 'Org/Name' }) }]);
    expect(await say({}, { models: same })).toBe('');
  });

  it('is private, gated or disabled', async () => {
    expect(await say({ isPrivate: true })).toMatchInlineSnapshot(`
      "private (model)
      org/name is private.
      Make it public in its settings on the Hub, and submit it again."
    `);
    expect(await say({ isPrivate: true }, { yaml: 'rules: { private: true }' })).toBe('');
    expect(await say({ isGated: true }, { yaml: 'rules: { gated: false }' })).toMatchInlineSnapshot(`
      "gated (model)
      org/name is gated, and this board takes only models that nobody has to ask access to.
      Turn off access requests in its settings on the Hub, and submit it again."
    `);
    expect(await say({ isGated: true })).toBe('');
    expect(await say({ isDisabled: true })).toMatchInlineSnapshot(`
      "disabled (model)
      The Hub has disabled org/name.
      Its page says why. Submit it again when the Hub serves it."
    `);
  });
});

describe('the card', () => {
  it('is long enough, counted in characters', async () => {
    expect(await say({ card: null })).toMatchInlineSnapshot(`
      "card (model)
      The model has no card.
      Say in the model’s README.md what it is, how it was trained and what it is for, and submit it again."
    `);
    expect(await say({ card: ' x ' })).toMatchInlineSnapshot(`
      "card (model)
      The model’s card has one character of text, and 200 are asked for.
      Say in the model’s README.md what it is, how it was trained and what it is for, and submit it again."
    `);
    expect(await say({ card: '👍'.repeat(199) })).toContain('has 199 characters');
    expect(await say({ card: '👍'.repeat(200) })).toBe('');
  });

  it('names a licence that is taken', async () => {
    expect(await say({ license: null })).toMatchInlineSnapshot(`
      "license (model)
      The model’s card names no licence.
      Add “license: …” to the header of the model’s README.md, and submit it again."
    `);
    const yaml = 'rules: { licenses: [MIT, apache-2.0] }';
    expect(await say({ license: 'llama3' }, { yaml })).toMatchInlineSnapshot(`
      "license (model)
      The model’s licence is llama3, which this board does not take.
      Models with these licences are taken: mit, apache-2.0."
    `);
    expect(await say({ license: 'Apache-2.0' }, { yaml })).toBe('');
    expect(await say({ license: null }, { yaml: 'rules: { license: false, licenses: [mit] }' })).toBe('');
  });
});

describe('the files of whole weights', () => {
  const REST = ['config.json', 'tokenizer.json'];
  const weights = (...paths: string[]) => say({ files: filesOf(...REST, ...paths) });

  it('are safetensors', async () => {
    expect(await weights('pytorch_model.bin', 'training_args.bin')).toMatchInlineSnapshot(`
      "safetensors (model)
      The weights are not safetensors: pytorch_model.bin can run code when it is loaded.
      Save the weights with safe_serialization=True, upload them, and submit the model again."
    `);
    expect(await weights('model.gguf')).toMatchInlineSnapshot(`
      "safetensors (model)
      There are no weights in safetensors.
      Upload model.safetensors, or its parts, beside config.json, and submit the model again."
    `);
    expect(await weights('onnx/model.safetensors', 'model.pt')).toContain('model.pt can run code');
    expect(await weights('onnx/model.safetensors')).toBe('');
    expect(await weights('model.safetensors', 'pytorch_model.bin')).toBe('');
    expect(
      await weights('weights/model.safetensors', 'training_args.bin', 'optimizer.pt', 'rng_state_0.pth'),
    ).toBe('');
    expect(await weights('adapter_model.safetensors')).toMatch(/^safetensors/);
    expect(await say({ files: [...filesOf(...REST), { path: 'model.safetensors', size: 0 }] })).toMatch(
      /^safetensors/,
    );
  });

  it('are complete', async () => {
    const part = (number: number, of = 3) => `model-0000${number}-of-0000${of}.safetensors`;
    expect(await weights(part(1), part(3))).toMatchInlineSnapshot(`
      "safetensors (model)
      The weights are not complete: model-00002-of-00003.safetensors is missing.
      Upload it beside the other parts, and submit the model again."
    `);
    expect(await weights('model-00007-of-00009.safetensors')).toMatchInlineSnapshot(`
      "safetensors (model)
      The weights are not complete: model-00001-of-00009.safetensors, model-00002-of-00009.safetensors, model-00003-of-00009.safetensors and 5 more are missing.
      Upload them beside the other parts, and submit the model again."
    `);
    expect(await weights(part(1), part(2), part(3))).toBe('');
    expect(await weights(part(1), 'model.safetensors')).toBe('');
    expect(await weights(part(1), part(1, 2), part(2, 2))).toBe('');
    expect(await weights(part(1), 'consolidated.safetensors')).toContain(
      `${part(2)}, ${part(3)} are missing`,
    );
    expect(await weights('model.fp16-00001-of-00002.safetensors', 'model.safetensors')).toBe('');
    expect(await weights('w/model-00001-of-00002.safetensors')).toContain(
      'w/model-00002-of-00002.safetensors is missing',
    );
    const empty = [{ path: part(2), size: 0 }, ...filesOf(...REST, part(1), part(3))];
    expect(await say({ files: empty })).toContain(`${part(2)} is missing`);
  });

  it('are configured and have a tokenizer', async () => {
    expect(await say({ files: filesOf('model.safetensors', 'tokenizer.json') })).toMatchInlineSnapshot(`
      "config (model)
      There is no config.json.
      Upload the one that belongs to the weights, and submit the model again."
    `);
    expect(await say({ files: filesOf('model.safetensors', 'config.json', 'a/tokenizer.json') }))
      .toMatchInlineSnapshot(`
      "tokenizer (model)
      There are no files of a tokenizer.
      Save the tokenizer beside the weights (tokenizer.json, tokenizer_config.json), and submit the model again."
    `);
  });

  it.each([
    ...['tokenizer.json', 'tokenizer_config.json', 'tokenizer.model', 'tokenizer.model.v3', 'vocab.txt'],
    ...['spiece.model', 'sentencepiece.bpe.model', 'tekken.json', 'qwen.tiktoken'],
  ])('have %s for a tokenizer', async (path) => {
    expect(await say({ files: filesOf('model.safetensors', 'config.json', path) })).toBe('');
  });

  it('are asked for of a delta too', async () => {
    const submission = aSubmission({ weightType: 'Delta', baseModel: 'base/model' });
    const models = modelsOf(aCandidate({ files: ADAPTER }), aBase());
    expect((await say({}, { submission, models })).match(/^[a-z]+ \(/gm)).toEqual([
      'safetensors (',
      'config (',
      'tokenizer (',
    ]);
  });
});

describe('an adapter', () => {
  it('has its own files', async () => {
    expect(await sayAdapter('', aBase(), { files: filesOf('adapter_model.bin') })).toMatchInlineSnapshot(`
      "safetensors (model)
      There is no adapter_model.safetensors.
      Save the adapter with PEFT, which writes it, upload it, and submit the model again. Whole weights are of the type Original.

      config (model)
      There is no adapter_config.json.
      Save the adapter with PEFT, which writes it, upload it, and submit the model again."
    `);
  });

  it('has a base model on the Hub', async () => {
    expect(await sayAdapter('', null)).toMatchInlineSnapshot(`
      "base-model (base_model)
      There is no public base model base/model on the Hub.
      Compare the name with its page there."
    `);
    expect(await sayAdapter('rules: { base_model: false }', null)).toBe('');
    expect(await sayAdapter('', { kind: 'gated' })).toBe('');
    const delta = aSubmission({ weightType: 'Delta', baseModel: 'base/model' });
    expect(await say({}, { submission: delta })).toMatch(/^base-model \(base_model\)\nThere is no/);
  });

  it('is as large, and of the architecture, as its base model', async () => {
    const yaml = 'rules: { max_params: 10, architectures: [LlamaForCausalLM] }';
    const large = aBase({ parameters: 7e10, architectures: ['GPT2'] });
    expect(await sayAdapter(yaml, large)).toMatchInlineSnapshot(`
      "architecture (model)
      The architecture of base/model is GPT2, which this board does not evaluate.
      Models of these architectures are taken: LlamaForCausalLM.

      too-large (model)
      base/model has 70 billion parameters; this board evaluates at most 10 billion in bfloat16.
      Submit a smaller model, or choose a precision with a higher limit where there is one."
    `);
    expect(await sayAdapter(yaml, { kind: 'gated' })).toMatchInlineSnapshot(`
      "base-model (base_model)
      The size or the architecture of an adapter is that of its base model, and the files of base/model cannot be read here.
      Ask the people who run the board whether they can evaluate it."
    `);
    expect(await sayAdapter(yaml, null)).toBe(await sayAdapter('', null));
  });
});

describe('size and architecture', () => {
  it('keep to the limit of the precision', async () => {
    const yaml = 'precisions: [bfloat16, 4bit, AWQ]\nrules: { max_params: { bf16: 8, 4bit: 70, awq: 1 } }';
    const inPrecision = (precision: string, parameters: number | null) =>
      say({ parameters }, { yaml, submission: aSubmission({ precision }) });
    expect(await inPrecision('bfloat16', 8_030_261_248)).toMatchInlineSnapshot(`
      "too-large (model)
      org/name has 8.03 billion parameters; this board evaluates at most 8 billion in bfloat16.
      Submit a smaller model, or choose a precision with a higher limit where there is one."
    `);
    expect(await inPrecision('bfloat16', 8e9)).toBe('');
    expect(await inPrecision('4bit', 7e10)).toBe('');
    expect(await inPrecision('AWQ', 2e9)).toContain('at most 1 billion in AWQ');
    expect(await inPrecision('float16', 1e15)).toBe('');
    expect(await inPrecision('bfloat16', null)).toMatchInlineSnapshot(`
      "parameters (model)
      This board has a limit of size, and the files of org/name do not say how many parameters it has.
      Upload the weights as safetensors, whose headers say it, and submit the model again."
    `);
    expect(await say({ parameters: null })).toBe('');
  });

  it('are known', async () => {
    const yaml = 'rules: { architectures: [LlamaForCausalLM, MistralForCausalLM] }';
    expect(await say({ architectures: ['GPT2LMHeadModel'] }, { yaml })).toMatchInlineSnapshot(`
      "architecture (model)
      The architecture of org/name is GPT2LMHeadModel, which this board does not evaluate.
      Models of these architectures are taken: LlamaForCausalLM, MistralForCausalLM."
    `);
    expect(await say({ architectures: [] }, { yaml })).toMatchInlineSnapshot(`
      "architecture (model)
      The config.json of org/name names no architecture.
      Models of these architectures are taken: LlamaForCausalLM, MistralForCausalLM."
    `);
    expect(await say({ architectures: ['X', 'MistralForCausalLM'] }, { yaml })).toBe('');
    expect(await say({ architectures: [`${'x'.repeat(500)}`] }, { yaml })).not.toContain('x'.repeat(70));
  });
});

describe('what is blocked', () => {
  const yaml =
    'blocked: [{ model: Org/Name, reason: Trained on the test set. }, { model: spammer }, { model: evil, reason: Three times. }]';
  const by = (name: string, orgs: string[] = []): Case => ({ yaml, submitter: { name, orgs } });

  it('is a model, an organisation or a person, in any letters', async () => {
    expect(await say({}, by('ann'))).toMatchInlineSnapshot(`
      "blocked (model)
      This board does not take org/name: Trained on the test set.
      Ask the people who run the board where you think that this is a mistake."
    `);
    const models = modelsOf(aCandidate({ id: 'Spammer/x' }));
    expect(await say({}, { ...by('ann'), models, submission: aSubmission({ model: 'Spammer/x' }) }))
      .toMatchInlineSnapshot(`
      "blocked (model)
      This board takes nothing from spammer.
      Ask the people who run the board where you think that this is a mistake."
    `);
    const other = { models: modelsOf(aCandidate({ id: 'a/b' })), submission: aSubmission({ model: 'a/b' }) };
    expect(await say({}, { ...by('EVIL'), ...other })).toMatchInlineSnapshot(`
      "blocked (-)
      This board does not take evil: Three times.
      Ask the people who run the board where you think that this is a mistake."
    `);
    expect(await say({}, { ...by('ann', ['evil']), ...other })).toBe('');
  });

  it('stays so under a new name, and where the Hub shows nothing', async () => {
    const renamed = modelsOf(['a/b', { kind: 'found', candidate: aCandidate({ id: 'org/name' }) }]);
    expect(
      (await say({}, { yaml, models: renamed, submission: aSubmission({ model: 'a/b' }) })).match(
        /^[a-z-]+ \(/gm,
      ),
    ).toEqual(['blocked (', 'model-renamed (']);
    expect((await say({}, { yaml, models: modelsOf() })).match(/^[a-z-]+ \(/gm)).toEqual([
      'blocked (',
      'model-not-found (',
    ]);
  });
});

it('tells all at once, in the order of the rules', async () => {
  const bad = {
    card: null,
    license: null,
    files: [],
    isGated: true,
    isPrivate: true,
    isDisabled: true,
    parameters: 9e12,
  };
  const said = await say(
    { ...bad, architectures: [] },
    { yaml: 'rules: { gated: false, max_params: 1, architectures: [A] }\nblocked: [{ model: org }]' },
  );
  expect(said.match(/^[a-z-]+(?= \()/gm)).toEqual([
    ...['blocked', 'private', 'gated', 'disabled', 'card', 'license', 'safetensors', 'config', 'tokenizer'],
    ...['architecture', 'too-large'],
  ]);
});
