import { describe, expect, it } from 'vitest';
import type { EvaluatedEntry } from '../../../src/submission/ports.ts';
import type { Submission, Submitter } from '../../../src/submission/submission.ts';
import { submit } from '../../../src/submission/submit.ts';
import {
  aCandidate,
  aContext,
  aRequest,
  aStore,
  aSubmission,
  type Files,
  modelsOf,
  optionsOf,
  SHA,
  tell,
} from './submission-fixture.ts';

const PATH = 'org/name_eval_request_False_bfloat16_Original.json';
const ann: Submitter = { name: 'ann', orgs: ['lab'] };

interface Case {
  by?: Submitter | null;
  yaml?: string;
  submission?: Partial<Submission>;
  evaluated?: EvaluatedEntry[];
  id?: string;
}

/** What has become of a submission over these files: the path, `same` where it was there, or the refusals. */
async function outcomeOf(files: Files, given: Case = {}): Promise<string> {
  const store = aStore(files);
  const { submission, evaluated = [], id = 'org/name' } = given;
  const context = aContext({
    options: optionsOf(given.yaml),
    models: modelsOf(aCandidate({ id })),
    store,
    evaluated: async () => evaluated,
  });
  const by = given.by === undefined ? ann : given.by;
  const outcome = await submit(aSubmission({ model: id, ...submission }), by, context);
  expect(store.written.length).toBe(outcome.kind === 'accepted' && outcome.isNew ? 1 : 0);
  if (outcome.kind === 'refused') return tell(outcome.refusals);
  return outcome.kind === 'busy' ? 'busy' : `${outcome.isNew ? '' : 'same '}${outcome.request.path}`;
}

const codeOf = (told: string) => told.replace(/ \([^]*/, '');

describe('a model that is there already', () => {
  it('is refused while it waits or runs, and when it is evaluated', async () => {
    expect(await outcomeOf({ [PATH]: aRequest() })).toMatchInlineSnapshot(`
      "waiting (model)
      org/name is in the queue already (bfloat16, Original).
      Nothing has to be done: its request is shown on the page of the queue.
      → org/name_eval_request_False_bfloat16_Original.json"
    `);
    expect(await outcomeOf({ [PATH]: aRequest({ status: 'FINISHED' }) })).toMatchInlineSnapshot(`
      "evaluated (model)
      org/name is evaluated already at this commit (bfloat16, Original).
      Look it up on the board. A new commit of the model can be submitted.
      → org/name_eval_request_False_bfloat16_Original.json"
    `);
    const row = { model: 'ORG/name', revision: SHA.slice(0, 7), precision: 'bf16', weightType: null };
    expect(await outcomeOf({}, { evaluated: [row] })).toMatchInlineSnapshot(`
      "evaluated (model)
      org/name is evaluated already at this commit (bfloat16, Original).
      Look it up on the board. A new commit of the model can be submitted."
    `);
  });

  it.each([
    ...[
      ['PENDING', 'waiting'],
      ['RERUN', 'waiting'],
      ['RUNNING', 'waiting'],
      ['STAGED', 'waiting'],
    ],
    ...[
      ['FINISHED', 'evaluated'],
      ['PENDING_NEW_EVAL', 'evaluated'],
      ['FAILED', PATH],
      ['CANCELLED', PATH],
    ],
  ])('with the status %s is %s', async (status, is) => {
    expect(codeOf(await outcomeOf({ [PATH]: aRequest({ status, sender: 'bob' }) }))).toBe(is);
  });

  it.each<[string, Record<string, unknown>]>([
    ['in other letters', { model: 'Org/NAME' }],
    ['with a short commit', { revision: SHA.slice(0, 8).toUpperCase() }],
    ['in another spelling of the precision', { precision: 'torch.bfloat16' }],
    ['without a weight type', { weight_type: undefined }],
    ['for its branch', { revision: 'main' }],
    ['for no revision', { revision: '' }],
  ])('is the same %s', async (_, given) => {
    expect(codeOf(await outcomeOf({ [PATH]: aRequest(given) }))).toBe('waiting');
  });

  it.each<[string, Record<string, unknown>]>([
    ['model', { model: 'org/name-2' }],
    ['commit', { revision: 'b'.repeat(40) }],
    ['precision', { precision: 'float16' }],
    ['weight type', { weight_type: 'Delta' }],
    ['branch', { revision: 'dev' }],
  ])('is not the same with another %s', async (_, given) => {
    expect(await outcomeOf({ 'a/other.json': aRequest(given) })).toBe(PATH);
  });

  it('is another one on another branch than main, unless that branch waits', async () => {
    const dev = { submission: { revision: 'dev' } };
    expect(await outcomeOf({ 'a/b.json': aRequest({ revision: 'main' }) }, dev)).toBe(PATH);
    expect(codeOf(await outcomeOf({ 'a/b.json': aRequest({ revision: 'dev' }) }, dev))).toBe('waiting');
  });

  it('is taken where the board takes duplicates', async () => {
    const row = { model: 'org/name', revision: SHA, precision: 'bfloat16', weightType: 'Original' };
    const files = { [PATH]: aRequest({ sender: 'bob' }) };
    expect(await outcomeOf(files, { yaml: 'rules: { duplicates: false }', evaluated: [row] })).toBe(
      'org/name_eval_request_False_bfloat16_Original_a3f5c2d.json',
    );
  });

  it('is the sender’s own request again, also for who runs the board', async () => {
    expect(await outcomeOf({ [PATH]: aRequest({ sender: 'Ann', status: 'RUNNING' }) })).toBe(`same ${PATH}`);
    expect(await outcomeOf({ [PATH]: aRequest({ sender: 'ann', revision: 'main' }) })).toBe(`same ${PATH}`);
    expect(codeOf(await outcomeOf({ [PATH]: aRequest({ sender: 'ann', status: 'STAGED' }) }))).toBe(
      'waiting',
    );
    expect(await outcomeOf({ [PATH]: aRequest() }, { by: null })).toBe(`same ${PATH}`);
    expect(codeOf(await outcomeOf({ [PATH]: aRequest({ sender: 'ann' }) }, { by: null }))).toBe('waiting');
  });
});

describe('the path', () => {
  const stem = PATH.replace('.json', '');
  const other = aRequest({ revision: 'b'.repeat(40), status: 'FINISHED' });

  it('is the template’s, then unique by the commit, then by a number', async () => {
    const files: Files = {};
    for (const path of [PATH, ...[7, 12, 40].map((digits) => `${stem}_${SHA.slice(0, digits)}.json`)]) {
      expect(await outcomeOf(files)).toBe(path);
      files[path] = other;
    }
    expect(await outcomeOf(files)).toBe(`${stem}_${SHA}_2.json`);
    expect(await outcomeOf({ ...files, [`${stem}_${SHA}_2.json`]: other })).toBe(`${stem}_${SHA}_3.json`);
  });

  it('is taken by a file that is no request too, and by one in other letters', async () => {
    expect(await outcomeOf({ [PATH]: { no: 'request' } })).toBe(`${stem}_a3f5c2d.json`);
    expect(await outcomeOf({ [PATH.toUpperCase()]: other })).toBe(
      `ORG/name_eval_request_False_bfloat16_Original_a3f5c2d.json`,
    );
  });

  it('is in the folder that the organisation has, in whatever letters', async () => {
    expect(await outcomeOf({ 'Org/x.json': other, 'organ/x.json': other })).toBe(
      PATH.replace('org/', 'Org/'),
    );
    expect(await outcomeOf({ 'Org/x.json': other, 'org/y.json': other })).toBe(PATH);
    expect(await outcomeOf({ 'org.json': other, README: other })).toBe(PATH);
  });

  it('is that of the same entry which failed or was cancelled', async () => {
    const odd = 'old layout/request 7.json';
    expect(await outcomeOf({ [odd]: aRequest({ status: 'FAILED' }), [PATH]: other })).toBe(odd);
    expect(await outcomeOf({ [odd]: aRequest({ status: 'FAILED', revision: 'main' }), [PATH]: other })).toBe(
      `${stem}_a3f5c2d.json`,
    );
  });
});

describe('the quota', () => {
  const at = (submitted_time: string, more: Record<string, unknown> = {}) =>
    aRequest({ model: `x/${submitted_time}`, sender: 'ann', submitted_time, ...more });
  const two = { 'x/1.json': at('2026-11-25T08:30:00Z'), 'x/2.json': at('2026-11-28T00:00:00Z') };
  const person = 'quota: { person: 2 }';
  const org = 'quota: { person: any, org: 2 }';

  it('is told with the time from which on there is room', async () => {
    expect(await outcomeOf(two, { yaml: person })).toMatchInlineSnapshot(`
      "quota-person (-)
      ann has submitted 2 models within 7 days, and that is the limit.
      Submit it again from 2026-12-02 08:30 UTC on."
    `);
    const ofOrg = { yaml: 'quota: { person: any, org: 1, days: 1.5 }', id: 'X/new' };
    expect(await outcomeOf(two, ofOrg)).toMatchInlineSnapshot(`
      "quota-org (model)
      Of X 1 model has been submitted within 1.5 days, and that is the limit.
      Submit it again from 2026-11-29 12:00 UTC on."
    `);
    const ofOne = { yaml: 'quota: { person: 1, days: 1 }' };
    expect(await outcomeOf({ 'x/1.json': at('2026-11-28T12:00:30Z') }, ofOne)).toMatchInlineSnapshot(`
      "quota-person (-)
      ann has submitted 1 model within a day, and that is the limit.
      Submit it again from 2026-11-29 12:01 UTC on."
    `);
  });

  it('is a person’s own, in any letters', async () => {
    expect(await outcomeOf(two, { yaml: person, by: { name: 'ANN', orgs: [] } })).toMatch(/^quota-person/);
    expect(await outcomeOf(two, { yaml: person, by: { name: 'bob', orgs: [] } })).toBe(PATH);
    expect(await outcomeOf(two, { yaml: person, by: null })).toBe(PATH);
    expect(await outcomeOf({ 'x/1.json': two['x/1.json'] }, { yaml: person })).toBe(PATH);
    expect(await outcomeOf(two, { yaml: 'quota: { person: any }' })).toBe(PATH);
  });

  it('is an organisation’s, of all people together', async () => {
    const many = {
      a: at('2026-11-25T08:30:00Z', { sender: 'bob' }),
      b: at('2026-11-28T00:00:00Z', { sender: null }),
    };
    const files = { 'x/a.json': many.a, 'x/b.json': many.b };
    expect(await outcomeOf(files, { yaml: org, id: 'X/new' })).toMatch(/^quota-org \(model\)/);
    expect(await outcomeOf(files, { yaml: org, id: 'xy/new' })).toMatch(/^xy\/new_eval/);
    expect(await outcomeOf(two, { yaml: 'quota: { person: 1, org: 1 }', id: 'x/new' })).toMatch(
      /^quota-person[^]*\n\nquota-org/,
    );
  });

  it.each([
    ['2026-11-22T06:00:00.123Z', PATH],
    ['2026-11-22T06:00:00.124Z', 'quota-person'],
    ['2026-11-22T06:00:01', 'quota-person'],
    ['2026-11-22T07:30:00+02:00', PATH],
    ['2027-01-01T00:00:00Z', 'quota-person'],
    ['last week', PATH],
  ])('counts what was submitted at %s: %s', async (time, is) => {
    expect(codeOf(await outcomeOf({ 'x/1.json': at(time) }, { yaml: 'quota: { person: 1 }' }))).toBe(is);
  });

  it.each([
    ...[
      ['FAILED', 'quota-person'],
      ['FINISHED', 'quota-person'],
      ['RERUN', 'quota-person'],
    ],
    ...[
      ['STAGED', 'quota-person'],
      ['CANCELLED', PATH],
    ],
  ])('counts %s as %s', async (status, is) => {
    const files = { 'x/1.json': at('2026-11-28T00:00:00Z', { status }) };
    expect(codeOf(await outcomeOf(files, { yaml: 'quota: { person: 1 }' }))).toBe(is);
  });

  it('does not bind whom the board exempts: a person, an organisation’s people, its models', async () => {
    const exempting = (name: string) => `quota: { person: 1, org: 1, exempt: [${name}] }`;
    expect(await outcomeOf(two, { yaml: exempting('ANN'), id: 'x/new' })).toMatch(/^x\/new/);
    expect(await outcomeOf(two, { yaml: exempting('Lab'), id: 'x/new' })).toMatch(/^x\/new/);
    expect(codeOf(await outcomeOf(two, { yaml: exempting('X'), id: 'x/new' }))).toBe('quota-person');
    expect(
      await outcomeOf(two, { yaml: exempting('X'), id: 'x/new', by: { name: 'bob', orgs: [] } }),
    ).toMatch(/^x\/new/);
  });
});
