import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { configJsonSchema, configKeys } from '../../../src/config/json-schema.ts';
import { parseConfig } from '../../../src/config/parse.ts';
import { configReference } from '../../../src/config/reference.ts';
import { told } from './told.ts';

const published = readFileSync('public/leaderboard.schema.json', 'utf8');
const reference = readFileSync('docs/configuration.md', 'utf8');

describe('public/leaderboard.schema.json', () => {
  it('is fresh (else run `npm run schema`)', () => {
    expect(JSON.parse(published)).toEqual(JSON.parse(JSON.stringify(configJsonSchema())));
  });

  it('explains every key', () => {
    const keys = [...configKeys(configJsonSchema())];
    expect(keys.map(({ path }) => path)).toContain('filters[].choices[].value');
    expect(keys.filter(({ schema }) => (schema.description ?? '').length < 10)).toEqual([]);
  });
});

describe('docs/configuration.md', () => {
  it('is fresh (else run `npm run schema`)', () => {
    expect(reference).toBe(configReference());
  });

  it('says of every key what it may be', () => {
    expect(reference).toContain('**`max_params`** (number or mapping)');
    expect(reference).not.toMatch(/\*\* \([,)]/);
  });

  it('has an example that is right', () => {
    expect(parseConfig(example(), 'content/leaderboard.yaml').tasks).toHaveLength(2);
  });

  it('shows errors in the words that they really have', () => {
    const shown = /```text\n(.*?)```/s.exec(reference)?.[1] ?? '';
    const mistaken = example().replace('metric:', 'metirc:').replace('[0, 1]', '[1, 0]');
    expect(shown.trim().replaceAll('content/', '')).toBe(told(mistaken));
  });
});

function example(): string {
  return /```yaml\n(.*?)```/s.exec(reference)?.[1] ?? '';
}
