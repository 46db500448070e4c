import { expect, it } from 'vitest';
import { wantedModels } from '../../../src/pipeline/wanted-models.ts';
import { anEvaluation } from '../domain/samples.ts';

const [OLD, NEW] = ['a'.repeat(40), 'b'.repeat(40)];

it('asks for each name that may be one of the Hub, at the commit of its newest run', () => {
  const evaluations = [
    anEvaluation({ model: 'org/a', revision: OLD, runAt: '2024-01-01T00:00:00Z' }),
    anEvaluation({ model: 'org/a', revision: NEW, runAt: '2025-01-01T00:00:00Z' }),
    anEvaluation({ model: 'org/b', revision: 'main' }),
    anEvaluation({ model: 'no-organisation' }),
    anEvaluation({ model: 'org/too/deep' }),
  ];
  expect(wantedModels(evaluations, [])).toEqual([
    { model: 'org/a', revision: NEW },
    { model: 'org/b', revision: null },
  ]);
});

it('asks for no model whose weights are not open', () => {
  const evaluations = [
    anEvaluation({ model: 'org/a', metadata: { open_weights: false } }),
    anEvaluation({ model: 'org/b', metadata: { open: false } }),
    anEvaluation({ model: 'org/c' }),
  ];
  const facts = [{ model: 'org/c', aliases: [], metadata: { open_weights: false } }];
  expect(wantedModels(evaluations, facts)).toEqual([]);
});

it('asks by the name of the board', () => {
  const facts = [{ model: 'org/new', aliases: ['org/old'], metadata: {} }];
  expect(wantedModels([anEvaluation({ model: 'org/old', revision: OLD })], facts)).toEqual([
    { model: 'org/new', revision: OLD },
  ]);
});
