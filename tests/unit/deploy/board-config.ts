import { parseConfig } from '../../../src/config/parse.ts';
import type { Config } from '../../../src/config/config.ts';

/** A config with these lines more, in which both datasets are on the Hub unless said otherwise. */
export function boardConfig(
  more = '',
  datasets = '{ results: { hub: org/results }, requests: { hub: org/requests } }',
): Config {
  const lines = ['title: Board', `datasets: ${datasets}`, 'tasks: [{ id: a, key: a, metric: acc }]', more];
  return parseConfig(lines.join('\n'), '/boards/mine/leaderboard.yaml');
}
