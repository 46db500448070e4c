import type { Companion, Evaluation, Rejection } from '../domain/evaluation.ts';
import { metadataRecord } from '../formats/values/metadata-record.ts';
import type { FileOutcome } from './file-outcome.ts';

/**
 * Gives evaluations what the companions in their folders say. An evaluation whose file leaves its model or its task to
 * a companion is rejected where there is none; a companion that describes nothing is ignored, with that reason.
 */
export function joinCompanions(outcomes: FileOutcome<Evaluation>[]): FileOutcome<Evaluation>[] {
  const companions = new Map<string, Companion>();
  for (const outcome of outcomes) {
    for (const companion of outcome.companions) companions.set(placeOf(companion), companion);
  }
  const described = new Set<Companion>();
  const joined = outcomes.map((outcome) => {
    if (outcome.items.length === 0) return outcome;
    const items: Evaluation[] = [];
    const rejections: Rejection[] = [...outcome.rejections];
    for (const item of outcome.items) {
      const { format, source } = item;
      const companion = companions.get(placeOf({ format, folder: folderOf(source.path) }));
      if (companion) described.add(companion);
      const evaluation = companion ? describe(item, companion) : item;
      if (isWhole(evaluation)) items.push(evaluation);
      else rejections.push(alone(item));
    }
    return { ...outcome, items, rejections };
  });
  return joined.map((outcome) => {
    const used = outcome.companions.filter((companion) => described.has(companion));
    const isLonely = outcome.companions.length > 0 && used.length + outcome.items.length === 0;
    return isLonely
      ? { ...outcome, companions: [], ignored: 'describes results, and none are beside it' }
      : { ...outcome, companions: used };
  });
}

function placeOf({ format, folder }: Pick<Companion, 'format' | 'folder'>): string {
  return `${format} ${folder}`;
}

function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

/** What the companion states counts; the evaluation's own facts go before its. */
function describe(evaluation: Evaluation, companion: Companion): Evaluation {
  const { entry, key, shots, metadata, harness } = companion;
  return {
    ...evaluation,
    entry: {
      model: entry.model ?? evaluation.entry.model,
      revision: entry.revision ?? evaluation.entry.revision,
      precision: entry.precision ?? evaluation.entry.precision,
      weightType: entry.weightType ?? evaluation.entry.weightType,
    },
    scores:
      key === null && shots === null
        ? evaluation.scores
        : evaluation.scores.map((score) => ({
            ...score,
            key: key ?? score.key,
            shots: shots ?? score.shots,
          })),
    metadata: metadataRecord([...Object.entries(evaluation.metadata), ...Object.entries(metadata)]),
    harness: harness ?? evaluation.harness,
  };
}

function isWhole({ entry, scores }: Evaluation): boolean {
  return entry.model !== '' && scores.every(({ key }) => key !== '');
}

function alone({ source }: Evaluation): Rejection {
  return {
    path: source.path,
    where: null,
    code: 'companion-missing',
    message: 'Neither this file nor another one beside it says which model and task this is.',
    remedy: 'Put the run’s other files beside it: `run_spec.json` for HELM, `model_meta.json` for MTEB.',
  };
}
