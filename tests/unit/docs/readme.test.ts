import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../../../src/config/parse.ts';

const readme = readFileSync('README.md', 'utf8');
const config = readFileSync('content/leaderboard.yaml', 'utf8').split('\n');

describe('README.md', () => {
  it('names the lines in which the keys of the config are', () => {
    const rows = [...readme.matchAll(/^\| (\d+)(?:–(\d+))? +\| ((?:`\w+`,? *)+)\|/gm)];
    expect(rows.length).toBeGreaterThan(5);
    const named = rows.flatMap(([, from = '', to = from, keys = '']) => {
      const lines = config.slice(Number(from) - 1, Number(to));
      const present = lines.flatMap((line) => /^(\w+):/.exec(line)?.[1] ?? []);
      expect(present).toEqual([...keys.matchAll(/`(\w+)`/g)].map(([, key]) => key));
      return present;
    });
    expect(named).toEqual(config.flatMap((line) => /^(\w+):/.exec(line)?.[1] ?? []));
  });

  it('has an example that is right', () => {
    const example = /```yaml\n(.*?)```/s.exec(readme)?.[1] ?? '';
    expect(parseConfig(example, 'content/leaderboard.yaml').tasks).toHaveLength(1);
  });

  it('names every command', () => {
    const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
      scripts: Record<string, string>;
    };
    const internal = [
      'schema',
      'format',
      'build:space',
      'check:types',
      'check:lint',
      'check:format',
      'check:sizes',
      'test',
    ];
    for (const name of Object.keys(scripts).filter((script) => !internal.includes(script))) {
      expect(readme).toContain(`\`npm run ${name}\``);
    }
  });
});
