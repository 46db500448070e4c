import { describe, expect, it } from 'vitest';
import { say } from './say.ts';
import { aSubmission } from './submission-fixture.ts';

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
