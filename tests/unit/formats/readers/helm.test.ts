import { describe, expect, it } from 'vitest';
import { joinCompanions } from '../../../../src/pipeline/join-companions.ts';
import { readFixture, readText } from '../read-fixture.ts';

const MMLU = 'mmlu-subject=philosophy,method=multiple_choice_joint,model=openai_gpt2';
const HELLASWAG = 'commonsense-dataset=hellaswag,method=multiple_choice_joint,model=eleutherai_pythia-1b-v0';

async function runOf(folder: string) {
  const read = await Promise.all(
    ['run_spec.json', 'stats.json'].map((name) => readFixture('helm', `${folder}/${name}`)),
  );
  expect(read.map(({ format }) => format)).toEqual(['helm', 'helm']);
  const joined = joinCompanions(read.map(({ evaluations, ...rest }) => ({ ...rest, items: evaluations })));
  const [evaluation] = joined.flatMap(({ items }) => items);
  if (evaluation === undefined) throw new Error('no evaluation');
  const score = (metric: string) => evaluation.scores.find((each) => each.metric === metric);
  return { ...evaluation, score };
}

describe('helm', () => {
  it('reads a run from its two files', async () => {
    const { entry, score, harness, runAt } = await runOf(MMLU);
    expect(entry).toEqual({ model: 'openai/gpt2', revision: null, precision: null, weightType: null });
    expect({ harness, runAt }).toEqual({ harness: 'helm', runAt: null });
    expect(score('exact_match')).toMatchObject({
      key: 'mmlu:subject=philosophy,method=multiple_choice_joint',
      value: 0.1111111111111111,
      stderr: null,
      shots: 5,
      samples: 9,
      higherIsBetter: null,
    });
    expect(score('exact_match,valid')).toMatchObject({ value: 0, samples: 1 });
  });

  it('leaves out what was perturbed, and what counted nothing', async () => {
    const { scores, score } = await runOf(HELLASWAG);
    expect(scores.filter(({ metric }) => metric === 'exact_match,valid')).toHaveLength(1);
    expect(score('exact_match,valid')).toMatchObject({ value: 0.3, samples: 10 });
    expect(scores.some(({ metric }) => metric?.startsWith('training_co2_cost'))).toBe(false);
  });

  it.each([
    ['narrative_qa:model=openai_gpt2', 'narrative_qa'],
    ['gsm:model=a_b,model_deployment=c_d', 'gsm'],
    ['mmlu:subject=law,model=a_b,eval_split=test', 'mmlu:subject=law,eval_split=test'],
    ['', 'a.Scenario'],
  ])('calls the task of the run %j %s', async (name, key) => {
    const spec = { name, adapter_spec: { model: 'a/b' }, scenario_spec: { class_name: 'a.Scenario' } };
    const { companions } = await readText(spec, { path: 'runs/x/run_spec.json' });
    expect(companions).toMatchObject([
      { folder: 'runs/x', format: 'helm', entry: { model: 'a/b' }, key, shots: null },
    ]);
  });

  it('rejects a specification without a model, and statistics without one beside them', async () => {
    const spec = { name: 'a', adapter_spec: {}, scenario_spec: {} };
    expect((await readText(spec, { path: 'run_spec.json' })).rejections).toEqual([
      {
        path: 'run_spec.json',
        where: 'adapter_spec → model',
        code: 'model-missing',
        message: 'Nothing here says which model this is.',
        remedy: 'Write the model’s name there, for example `org/name`.',
      },
    ]);
    const { evaluations, ...rest } = await readFixture('helm', `${MMLU}/stats.json`);
    expect(joinCompanions([{ ...rest, items: evaluations }])).toMatchObject([
      { items: [], rejections: [{ code: 'companion-missing' }] },
    ]);
  });
});
