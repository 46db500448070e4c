import { describe, expect, it } from 'vitest';
import { type Case, aBase, say, sayAdapter } from './say.ts';
import { aCandidate, aSubmission, modelsOf } from './submission-fixture.ts';

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
