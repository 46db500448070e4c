import { stringify } from 'yaml';
import { writeText } from '../site/text-file.ts';
import { mulberry32 } from './random.ts';

export interface BoardSize {
  models: number;
  tasks: number;
  /** Share of scores that are missing, 0 to 1. */
  missing?: number;
}

/** Writes a content folder with invented scores, one template file a model, the same for the same size. */
export function generateBoard(folder: string, { models, tasks, missing = 0.05 }: BoardSize): void {
  const random = mulberry32(models * 31 + tasks);
  const ids = Array.from({ length: tasks }, (_, index) => `task${String(index + 1).padStart(2, '0')}`);
  writeText(folder, 'leaderboard.yaml', stringify(configFor(ids)));
  for (let index = 0; index < models; index += 1) {
    const model = `org-${index % 97}/model-${String(index).padStart(5, '0')}`;
    const ability = random();
    const scores = ids.flatMap((id) => {
      const value = Math.min(1, Math.max(0, 0.15 + 0.7 * ability + 0.15 * (random() - 0.5)));
      const stderr = 0.004 + 0.012 * random();
      return random() < missing ? [] : [[id, { acc: value, acc_stderr: stderr }] as const];
    });
    const result = {
      config: { model_name: model, model_sha: sha(random), model_dtype: 'bfloat16' },
      results: Object.fromEntries(scores),
    };
    const request = {
      model,
      revision: 'main',
      precision: 'bfloat16',
      weight_type: 'Original',
      status: 'FINISHED',
      submitted_time: '2026-01-01T00:00:00Z',
      model_type: index % 2 ? '🟢 : pretrained' : '⭕ : instruction-tuned',
      params: Math.round(random() * 700) / 10,
      license: index % 3 ? 'apache-2.0' : 'mit',
    };
    writeText(folder, `results/${model}/results_2026-01-02T03-04-05.json`, JSON.stringify(result));
    const name = `requests/${model}_eval_request_False_bfloat16_Original.json`;
    writeText(folder, name, JSON.stringify(request));
  }
}

function configFor(ids: readonly string[]) {
  return {
    title: 'A generated board',
    description: 'Invented scores of invented models, to measure with.',
    datasets: { results: { folder: 'results' }, requests: { folder: 'requests' } },
    tasks: ids.map((id) => ({ id, label: id, key: id, metric: 'acc', range: [0, 1], baseline: 0.25 })),
    columns: ['params', 'license'],
    filters: ['model_type', 'license'],
  };
}

function sha(random: () => number): string {
  return Array.from({ length: 40 }, () => Math.floor(random() * 16).toString(16)).join('');
}
