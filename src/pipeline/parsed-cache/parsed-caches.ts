import { hash } from 'node:crypto';
import { join, resolve } from 'node:path';
import type { Config } from '../../config/config.ts';
import type { DatasetLocation } from '../../datasets/location.ts';
import type { Evaluation } from '../../domain/evaluation.ts';
import type { DatasetRole } from '../../domain/report.ts';
import type { EvaluationRequest } from '../../domain/request.ts';
import { formatVersions } from '../../formats/index.ts';
import { evaluationCodec } from './evaluation-codec.ts';
import { openParsedCache, type OpenCache } from './parsed-cache.ts';
import { requestCodec } from './request-codec.ts';

export interface ParsedCaches {
  results: OpenCache<Evaluation>;
  requests: OpenCache<EvaluationRequest>;
}

export interface ParsedCachesOptions {
  cacheFolder: string;
  isReadOnly?: boolean;
}

/** The caches of a board's datasets: a file each, for each place that a dataset is in and each way to read it. */
export function createParsedCaches(
  { datasets: { results, requests }, table }: Pick<Config, 'datasets' | 'table'>,
  { cacheFolder, isReadOnly = false }: ParsedCachesOptions,
): ParsedCaches {
  const locate = (role: DatasetRole, location: DatasetLocation | null, context: unknown) => {
    const name = hash('sha1', JSON.stringify([location && describe(location), context]));
    return join(cacheFolder, 'parsed', `${role}-${name.slice(0, 16)}.json`);
  };
  return {
    results: () =>
      openParsedCache({
        path: locate('results', results, table),
        context: [formatVersions, table],
        codec: evaluationCodec,
        isReadOnly,
      }),
    requests: () =>
      openParsedCache({
        path: locate('requests', requests, null),
        context: formatVersions,
        codec: requestCodec,
        isReadOnly,
      }),
  };
}

/** Without the revision: most files are the same in the next one. */
function describe(location: DatasetLocation): string[] {
  return location.kind === 'hub'
    ? [location.kind, location.repo, location.path]
    : [location.kind, resolve(location.folder)];
}
