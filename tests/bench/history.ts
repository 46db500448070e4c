import path from 'node:path';
import { writeText } from '../site/text-file.ts';
import { generateBoard } from './generate-board.ts';
import { measureRun, type Run } from './measured-run.ts';
import { mulberry32 } from './random.ts';

const size = { models: 500, tasks: 20, months: 24 };
const TIMES = 3;

/**
 * What a past costs: whole builds of one board, evaluated every month for two years, whose files say when, beside the
 * same files without a time, of which nothing is known but the newest scores. Medians, in turn.
 */
export async function reportHistory(folder: string): Promise<void> {
  const [dated, undated] = [path.join(folder, 'dated'), path.join(folder, 'undated')];
  for (const content of [dated, undated]) {
    generateBoard(content, size);
    writeRuns(content, content === dated);
  }
  const runs: { dated: Run[]; undated: Run[] } = { dated: [], undated: [] };
  for (let time = 0; time < TIMES; time += 1) {
    runs.undated.push(await build(folder, undated));
    runs.dated.push(await build(folder, dated));
  }
  const [past, rest] = [median(runs.dated), median(runs.undated)];
  const cost = past.seconds - rest.seconds;
  console.log(`\nhistory of ${size.models} models x ${size.tasks} tasks x ${size.months} months`);
  console.log(`  without          ${rest.seconds.toFixed(1)} s, ${String(rest.peakMb)} MB`);
  console.log(`  with             ${past.seconds.toFixed(1)} s, ${String(past.peakMb)} MB`);
  console.log(
    `  its cost         ${cost.toFixed(1)} s, ${(cost / rest.seconds).toFixed(2)} x the rest of the build`,
  );
}

function build(folder: string, content: string): Promise<Run> {
  return measureRun(['scripts/build.ts', '--out', path.join(folder, 'site')], {
    LEADERBOARD_CONTENT: content,
    STANDINGS_CACHE: path.join(content, 'cache'),
  });
}

function writeRuns(content: string, isDated: boolean): void {
  const random = mulberry32(7);
  for (let index = 0; index < size.models; index += 1) {
    const model = `org-${index % 97}/model-${String(index).padStart(5, '0')}`;
    const ability = random();
    for (let month = 0; month < size.months; month += 1) {
      const results = Object.fromEntries(
        Array.from({ length: size.tasks }, (_, task) => {
          const acc = Math.min(1, 0.1 + 0.6 * ability + 0.008 * month + 0.1 * random());
          return [`task${String(task + 1).padStart(2, '0')}`, { acc, acc_stderr: 0.01 }];
        }),
      );
      const day = new Date(Date.UTC(2024, month, 1 + (index % 28))).toISOString().slice(0, 10);
      const name = isDated ? `results_${day}T03-04-05` : `run-${String(month).padStart(2, '0')}`;
      const file = { config: { model_name: model, model_dtype: 'bfloat16' }, results };
      writeText(content, `results/${model}/${name}.json`, JSON.stringify(file));
    }
  }
}

function median(runs: readonly Run[]): Run {
  const sorted = [...runs].sort((a, b) => a.seconds - b.seconds);
  const middle = sorted[Math.floor(sorted.length / 2)];
  if (!middle) throw new Error('Nothing was measured.');
  return middle;
}
