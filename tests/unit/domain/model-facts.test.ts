import { describe, expect, it } from 'vitest';
import { buildBoard } from '../../../src/domain/build-board.ts';
import type { ModelFacts } from '../../../src/domain/model-facts.ts';
import { anEvaluation, anInput, aRequest } from './samples.ts';

const facts = (model: string, aliases: string[] = [], metadata = {}): ModelFacts => ({
  model,
  aliases,
  metadata,
});
const board = (modelFacts: ModelFacts[], changes: Parameters<typeof anInput>[0]) =>
  buildBoard(anInput({ modelFacts, ...changes }));

describe('models.yaml', () => {
  it('calls a model by one name, whatever the files call it', () => {
    const { board: made } = board([facts('org/new', ['org/old', 'old (beta)'])], {
      evaluations: [
        anEvaluation({ model: 'org/old', runAt: '2024-01-01T00:00:00Z', scores: { ifeval: 0.1 } }),
        anEvaluation({ model: 'OLD (beta)', runAt: '2024-02-01T00:00:00Z', scores: { ifeval: 0.2 } }),
        anEvaluation({ model: 'org/new', runAt: '2024-03-01T00:00:00Z', scores: { ifeval: 0.3 } }),
        anEvaluation({ model: 'org/other' }),
      ],
      requests: [aRequest({ model: 'Org/Old', metadata: { license: 'mit' } })],
    });
    expect(made.rows.map(({ entry, coverage }) => [entry.model, coverage])).toEqual([
      ['org/other', 1],
      ['org/new', 1],
    ]);
    expect(made.rows[1]).toMatchObject({ scores: [{ value: 0.3 }], metadata: { license: 'mit' } });
    expect(made.models.find(({ model }) => model === 'org/new')?.evaluations).toHaveLength(3);
  });

  it('goes before what files and requests say', () => {
    const { board: made } = board(
      [facts('org/name', [], { params: 7, license: 'mit', model_type: 'chat' })],
      {
        evaluations: [anEvaluation({ metadata: { params: 6.9, context: 4096 } })],
        requests: [aRequest({ metadata: { license: 'other', likes: 3 }, modelType: 'pretrained' })],
      },
    );
    expect(made.rows[0]).toMatchObject({
      metadata: { params: 7, license: 'mit', context: 4096, likes: 3 },
      modelType: { id: 'chat' },
    });
  });

  it('says of which models no file speaks, and which name is given twice', () => {
    const { problems } = board([facts('org/name', ['x']), facts('gone', ['x'])], {
      evaluations: [anEvaluation({})],
    });
    expect(problems).toEqual([
      {
        severity: 'warning',
        dataset: 'results',
        path: 'models.yaml',
        where: 'gone',
        code: 'alias-taken',
        message: 'The alias x of gone also names org/name, which it counts for.',
        remedy: 'Leave it with one of the two.',
      },
      {
        severity: 'warning',
        dataset: 'results',
        path: 'models.yaml',
        where: 'gone',
        code: 'model-unknown',
        message: 'No file speaks of the model gone, under this name or another.',
        remedy: 'Correct the name, add the one in the files to `aliases`, or take the model out.',
      },
    ]);
  });
});
