import { expect, it } from 'vitest';
import type { CandidateAnswer } from '../../../src/submission/ports.ts';
import { checkSubmission, submit } from '../../../src/submission/submit.ts';
import {
  aCandidate,
  aContext,
  aRequest,
  aStore,
  aSubmission,
  modelsOf,
  optionsOf,
} from './submission-fixture.ts';

const ann = { name: 'ann', orgs: [] };
const PATH = 'org/name_eval_request_False_bfloat16_Original.json';

it('says what submitting would, and writes nothing', async () => {
  const files = {
    [PATH]: aRequest({ sender: 'bob' }),
    'x/y.json': aRequest({ model: 'x/y', sender: 'ann', submitted_time: '2026-11-28T00:00:00Z' }),
  };
  const store = aStore(files);
  const models = modelsOf(aCandidate({ card: null }));
  const context = aContext({ store, models, options: optionsOf('quota: { person: 1 }') });
  const checked = await checkSubmission(aSubmission(), ann, context);
  expect(checked.candidate?.id).toBe('org/name');
  expect(checked.refusals.map(({ code }) => code)).toEqual(['card', 'waiting', 'quota-person']);
  expect(await submit(aSubmission(), ann, context)).toEqual({ kind: 'refused', refusals: checked.refusals });
  expect(store.written).toEqual([]);
});

it('finds nothing in the way of a model that is taken, or is the sender’s own already', async () => {
  const store = aStore({ [PATH]: aRequest({ sender: 'ann' }) });
  expect((await checkSubmission(aSubmission(), ann, aContext())).refusals).toEqual([]);
  expect((await checkSubmission(aSubmission(), ann, aContext({ store }))).refusals).toEqual([]);
});

it('does not read the requests for a model that is not there', async () => {
  const answer: CandidateAnswer = { kind: 'no-model' };
  const store = { ...aStore(), read: () => Promise.reject(new Error('read')) };
  const context = aContext({ store, models: modelsOf(['org/name', answer]) });
  const { candidate, refusals } = await checkSubmission(aSubmission(), ann, context);
  expect([candidate, refusals.map(({ code }) => code)]).toEqual([null, ['model-not-found']]);
});

it('hands on what the Hub and the store cannot do', async () => {
  const broken = () => Promise.reject(new Error('no answer'));
  await expect(
    checkSubmission(aSubmission(), ann, aContext({ models: { find: broken, exists: broken } })),
  ).rejects.toThrow('no answer');
  await expect(
    submit(aSubmission(), ann, aContext({ store: { ...aStore(), write: broken } })),
  ).rejects.toThrow('no answer');
});

it('is busy when others are faster at each try, and waits longer each time', async () => {
  const store = aStore({}, { moved: 5 });
  const waits: number[] = [];
  const wait = async (milliseconds: number) => void waits.push(milliseconds);
  expect(await submit(aSubmission(), ann, aContext({ store, wait, tries: 5 }))).toEqual({ kind: 'busy' });
  expect(store.written).toEqual([]);
  expect(waits).toHaveLength(4);
  waits.forEach((each, index) => {
    const usual = 200 * 2 ** (index + 1);
    expect(each).toBeGreaterThanOrEqual(usual / 2);
    expect(each).toBeLessThanOrEqual(usual * 1.5);
  });
  const outcome = await submit(aSubmission(), ann, aContext({ store: aStore({}, { moved: 4 }), tries: 5 }));
  expect(outcome).toMatchObject({ kind: 'accepted', isNew: true });
});
