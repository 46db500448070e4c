import { ConfigError } from '../../../src/config/config-error.ts';
import { parseConfig } from '../../../src/config/parse.ts';

/** What an operator is told about a `leaderboard.yaml`. */
export function told(text: string): string {
  return configError(() => parseConfig(text, 'leaderboard.yaml')).message;
}

/** The same for lines that stand beside a title, a dataset and a task that are right. */
export function toldOf(lines: string): string {
  return told(`${lines}\n${sound(lines)}`);
}

export function configError(run: () => unknown): ConfigError {
  try {
    run();
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
  throw new Error('The config was accepted.');
}

function sound(lines: string): string {
  const wanted = {
    title: 'title: Board',
    datasets: 'datasets: { results: { folder: results } }',
    tasks: 'tasks: [{ id: a, key: a }]',
  };
  return Object.entries(wanted)
    .filter(([key]) => !new RegExp(`^${key}:`, 'm').test(lines))
    .map(([, line]) => line)
    .join('\n');
}
