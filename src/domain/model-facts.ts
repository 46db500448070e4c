import type { Evaluation } from './evaluation.ts';
import type { Metadata } from './metadata.ts';
import type { Problem } from './report.ts';
import type { EvaluationRequest } from './request.ts';

/** What the operator knows of a model beside the files. */
export interface ModelFacts {
  /** As it is called on the board. */
  model: string;
  /** What the files call it, too. */
  aliases: readonly string[];
  metadata: Metadata;
}

/** The file of the content folder that they stand in. */
export const MODELS_FILE = 'models.yaml';

/** Models by the names that the files use. Case matters only where two names differ in nothing else. */
export class ModelDirectory {
  readonly #facts: readonly ModelFacts[];
  readonly #exact = new Map<string, ModelFacts>();
  readonly #folded = new Map<string, ModelFacts>();

  constructor(facts: readonly ModelFacts[]) {
    this.#facts = facts;
    for (const each of facts) {
      for (const name of [each.model, ...each.aliases]) {
        if (!this.#exact.has(name)) this.#exact.set(name, each);
        const folded = name.toLowerCase();
        if (!this.#folded.has(folded)) this.#folded.set(folded, each);
      }
    }
  }

  find(name: string): ModelFacts | null {
    return this.#exact.get(name) ?? this.#folded.get(name.toLowerCase()) ?? null;
  }

  /** The same evaluation or request, of the model as it is called on the board. */
  rename<Item extends Evaluation | EvaluationRequest>(item: Item): Item {
    const model = this.find(item.entry.model)?.model ?? item.entry.model;
    return model === item.entry.model ? item : { ...item, entry: { ...item.entry, model } };
  }

  /** Models of which no file speaks, under no name, and names that stand for two models. */
  problems(models: readonly string[]): Problem[] {
    const known = new Set(models.map((model) => model.toLowerCase()));
    return this.#facts.flatMap(({ model, aliases }) => {
      const names = [model, ...aliases];
      const taken = aliases.filter((alias) => this.#exact.get(alias)?.model !== model);
      return [
        ...(names.some((name) => known.has(name.toLowerCase())) ? [] : [unknownModel(model)]),
        ...taken.map((alias) => takenAlias(model, alias, this.#exact.get(alias)?.model ?? '')),
      ];
    });
  }
}

function unknownModel(model: string): Problem {
  return {
    ...placeOf(model),
    code: 'model-unknown',
    message: `No file speaks of the model ${model}, under this name or another.`,
    remedy: 'Correct the name, add the one in the files to `aliases`, or take the model out.',
  };
}

function takenAlias(model: string, alias: string, other: string): Problem {
  return {
    ...placeOf(model),
    code: 'alias-taken',
    message: `The alias ${alias} of ${model} also names ${other}, which it counts for.`,
    remedy: 'Leave it with one of the two.',
  };
}

function placeOf(model: string): Pick<Problem, 'severity' | 'dataset' | 'path' | 'where'> {
  return { severity: 'warning', dataset: 'results', path: MODELS_FILE, where: model };
}
