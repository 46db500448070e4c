import type { Rejection } from '../../domain/evaluation.ts';
import type { EvaluationRequest } from '../../domain/request.ts';
import { parseFile } from '../content/parse-file.ts';
import type { ResultFile } from '../reader.ts';
import { readRequest } from './read-request.ts';

/**
 * Reads a request file of any board. Only the model has to be there; an optional key of the wrong type is as good as
 * absent, and stays in `raw`. Never throws.
 */
export async function readRequestFile(
  file: ResultFile,
): Promise<{ request: EvaluationRequest } | { rejection: Rejection }> {
  const outcome = await parseFile(file);
  if ('rejection' in outcome) return outcome;
  const content = 'parsed' in outcome ? outcome.parsed.content : null;
  const raw = content?.kind === 'document' ? content.value : null;
  return readRequest(raw, file);
}
