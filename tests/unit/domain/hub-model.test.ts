import { describe, expect, it } from 'vitest';
import type { HubModel } from '../../../src/domain/hub-model.ts';
import { aBoard, anEvaluation, aRequest } from './samples.ts';

const SHA = 'a'.repeat(40);

function metadataOf(hub: Partial<HubModel>, changes: Parameters<typeof aBoard>[0] = {}) {
  const model: HubModel = { isPublic: true, wasPublic: true, facts: { license: 'mit', likes: 5 }, ...hub };
  const board = aBoard({
    evaluations: [anEvaluation({ model: 'org/name' })],
    hubModels: new Map([['org/name', model]]),
    ...changes,
  });
  return { ...board.rows[0]?.metadata };
}

describe('what the Hub says of a model', () => {
  it('stands behind what the files and models.yaml say, and before what was submitted', () => {
    const metadata = metadataOf(
      { facts: { license: 'mit', likes: 5, params: 7, pipeline: 'text-generation' } },
      {
        evaluations: [anEvaluation({ model: 'org/name', metadata: { params: 8 } })],
        modelFacts: [{ model: 'org/name', aliases: [], metadata: { license: 'apache-2.0' } }],
        requests: [aRequest({ model: 'org/name', metadata: { likes: 1, params: 1 } })],
      },
    );
    expect(metadata).toEqual({ license: 'apache-2.0', likes: 5, params: 8, pipeline: 'text-generation' });
  });

  it('is nothing of a name that was never there', () => {
    expect(metadataOf({ isPublic: false, wasPublic: false, facts: {} })).toEqual({});
  });

  it('is that it is deleted where it was seen there before, and what was known then', () => {
    expect(metadataOf({ isPublic: false })).toEqual({ license: 'mit', likes: 5, deleted: true });
  });

  it('is that it is deleted where a file names its commit, or somebody has submitted it', () => {
    const absent = { isPublic: false, wasPublic: false, facts: {} };
    const pinned = [anEvaluation({ model: 'org/name', revision: SHA })];
    expect(metadataOf(absent, { evaluations: pinned })).toEqual({ deleted: true });
    const requests = [aRequest({ model: 'org/name' })];
    expect(metadataOf(absent, { requests })).toEqual({ deleted: true });
  });
});
