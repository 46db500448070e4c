import { parse } from 'yaml';
import { z } from 'zod';
import { fail, json, type Reply } from '../reply.ts';
import type { Repo } from '../repo.ts';

const resultsSchema = z.array(
  z.object({
    dataset: z.object({ id: z.string(), task_id: z.string() }),
    value: z.number(),
    verifyToken: z.string().optional(),
    source: z.object({ url: z.string(), name: z.string().optional() }).nullish(),
    notes: z.string().nullish(),
  }),
);

/** `GET /api/datasets/{id}/leaderboard`: what the models' `.eval_results/*.yaml` say of a benchmark, best first. */
export function rankModels(benchmark: Repo, repos: Iterable<Repo>): Reply {
  if (!benchmark.resolve('main')?.files.has('eval.yaml')) {
    return fail(404, `${benchmark.id} does not have a leaderboard`, 'EntryNotFound');
  }
  const entries = [...repos]
    .filter(({ type, isPrivate }) => type === 'models' && !isPrivate)
    .flatMap((model) => readResults(model).map((result) => ({ model, ...result })))
    .filter(({ dataset }) => dataset.id === benchmark.id)
    .sort((a, b) => b.value - a.value);
  return json(
    entries.map(({ model, path, value, verifyToken, source, notes }, index) => ({
      rank: index + 1,
      modelId: model.id,
      value,
      filename: path,
      verified: verifyToken !== undefined,
      source: source ?? null,
      author: { type: 'org', name: model.id.split('/')[0], fullname: model.id.split('/')[0], avatarUrl: '' },
      ...(notes ? { notes } : {}),
    })),
  );
}

function readResults(model: Repo) {
  const files = [...(model.resolve('main')?.files ?? [])];
  return files
    .filter(([path]) => /^\.eval_results\/[^/]+\.ya?ml$/.test(path))
    .flatMap(([path, { bytes }]) =>
      (resultsSchema.safeParse(parse(bytes.toString())).data ?? []).map((result) => ({ path, ...result })),
    );
}
