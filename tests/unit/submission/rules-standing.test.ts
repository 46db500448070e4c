import { describe, expect, it } from 'vitest';
import { say } from './say.ts';
import { aCandidate, aSubmission, modelsOf } from './submission-fixture.ts';

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
