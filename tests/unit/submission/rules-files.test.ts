import { describe, expect, it } from 'vitest';
import { ADAPTER, aBase, say, sayAdapter } from './say.ts';
import { aCandidate, aSubmission, filesOf, modelsOf } from './submission-fixture.ts';

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
