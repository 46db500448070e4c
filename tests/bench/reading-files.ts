import { stringify } from 'yaml';
import { writeText } from '../site/text-file.ts';
import { mulberry32 } from './random.ts';

const TASKS = ['arc_challenge', 'hellaswag', 'mmlu', 'gsm8k', 'truthfulqa_mc2', 'winogrande'];
/** Files of one model. */
const RUNS = 8;

/** Writes a content folder with so many invented result files like those of lm_eval 0.4, about 3 kB each. */
export function generateResults(folder: string, files: number): void {
  const random = mulberry32(files);
  writeText(folder, 'leaderboard.yaml', stringify(config));
  for (let index = 0; index < files; index += 1) {
    const number = Math.floor(index / RUNS);
    const model = `org-${number % 397}/model-${String(number).padStart(6, '0')}`;
    const minute = String(index % 60).padStart(2, '0');
    writeText(
      folder,
      `results/${model}/results_2026-01-${String(1 + (index % 28)).padStart(2, '0')}T03-${minute}-05.${100000 + index}.json`,
      JSON.stringify(resultOf(model, random), null, 1),
    );
  }
}

const config = {
  title: 'Generated results',
  description: 'Invented scores of invented models, to measure reading with.',
  datasets: { results: { folder: 'results' } },
  tasks: TASKS.map((id) => ({ id, label: id, key: id, metric: 'acc,none', range: [0, 1] })),
};

function resultOf(model: string, random: () => number) {
  const byTask = <Value>(value: (task: string) => Value) =>
    Object.fromEntries(TASKS.map((task) => [task, value(task)]));
  return {
    results: byTask((task) => ({
      alias: task,
      'acc,none': random(),
      'acc_stderr,none': random() / 50,
      'acc_norm,none': random(),
      'acc_norm_stderr,none': random() / 50,
    })),
    configs: byTask((task) => ({
      task,
      dataset_path: `org/${task}`,
      num_fewshot: 5,
      doc_to_text: 'Question: {{question}}\nAnswer:',
      metric_list: [{ metric: 'acc', aggregation: 'mean', higher_is_better: true }],
    })),
    'n-shot': byTask(() => 5),
    'n-samples': byTask(() => ({ original: 1000, effective: 1000 })),
    higher_is_better: byTask(() => ({ acc: true, acc_norm: true })),
    config: {
      model: 'hf',
      model_args: `pretrained=${model},dtype=bfloat16`,
      model_num_parameters: Math.round(random() * 7e10),
      model_dtype: 'torch.bfloat16',
    },
    date: 1_767_000_000 + random(),
    lm_eval_version: '0.4.9',
  };
}
