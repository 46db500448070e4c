import { writeText } from './text-file.ts';

const MODELS = 12;
const TASKS = ['ifeval', 'mmlu', 'gsm8k', 'arc'];

/**
 * A board with a past: twelve models, one every two weeks of 2026, each with standard errors; one is flagged and hidden,
 * one misses a task, and people stand in the table to compare with.
 */
export function writePastBoard(content: string): void {
  const tasks = TASKS.map(
    (id, index) =>
      `  - { id: ${id}, label: ${id.toUpperCase()}, key: ${id}, metric: "acc,none", range: [0, 1], baseline: ${index / 10}, group: ${index === 0 ? 'Instructions' : 'Knowledge'} }`,
  );
  const config = [
    'title: A board with a past',
    'description: Twelve models on four tasks.',
    'datasets: { results: { folder: results }, requests: { folder: requests } }',
    'tasks:',
    ...tasks,
    'columns: [params]',
    'flags:',
    '  - { id: seen, label: Seen, description: It has seen test data., tone: bad, hidden: true, where: { seen: true } }',
    '  - { id: checked, label: Checked, tone: good, models: [org/model-02] }',
    'references: [{ label: Human, scores: { ifeval: 0.6, mmlu: 0.6, gsm8k: 0.6, arc: 0.6 } }]',
    'cite: { authors: ["Doe, Jane"] }',
  ];
  writeText(content, 'leaderboard.yaml', `${config.join('\n')}\n`);
  for (let number = 1; number <= MODELS; number += 1) writeModel(content, number);
}

function writeModel(content: string, number: number): void {
  const model = `org/model-${String(number).padStart(2, '0')}`;
  const day = new Date(Date.UTC(2026, 0, 1 + 14 * number)).toISOString().slice(0, 10);
  const results = Object.fromEntries(
    TASKS.filter((_, index) => number !== 5 || index > 0).map((task, index) => {
      const score = 0.3 + 0.04 * number + 0.03 * ((number * (index + 3)) % 5);
      return [task, { 'acc,none': score, 'acc_stderr,none': 0.015 }];
    }),
  );
  writeText(
    content,
    `results/${model}/results_${day}T12-00-00.json`,
    JSON.stringify({ results, config: { model_name: model } }),
  );
  const request = { model, status: 'FINISHED', params: number ** 2 / 2, seen: number === 7 };
  writeText(content, `requests/${model}_eval_request_False_float16_Original.json`, JSON.stringify(request));
}
