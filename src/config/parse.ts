import path from 'node:path';
import type { ModelFacts } from '../domain/model-facts.ts';
import type { Config } from './config.ts';
import { parseYamlFile } from './parse-yaml.ts';
import { leaderboard } from './schema/leaderboard.ts';
import { modelFacts } from './schema/model-facts.ts';
import { toConfig } from './to-config.ts';
import { toModelFacts } from './to-model-facts.ts';

/**
 * Reads the text of a `leaderboard.yaml`.
 *
 * @param file where it is: folders in it are relative to the file's, and errors name it.
 * @throws {ConfigError} with everything that is wrong.
 */
export function parseConfig(text: string, file: string): Config {
  const example = 'Start with `title:`, `datasets:` and `tasks:`.';
  return toConfig(parseYamlFile(text, leaderboard, { file, example }), path.dirname(file));
}

/**
 * Reads the text of a `models.yaml`.
 *
 * @throws {ConfigError} with everything that is wrong.
 */
export function parseModelFacts(text: string, file: string): ModelFacts[] {
  const example =
    'Write a model and what is known of it, such as `org/name: { params: 7 }`, or remove the file.';
  return toModelFacts(parseYamlFile(text, modelFacts, { file, example }));
}
