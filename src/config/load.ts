import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { MODELS_FILE } from '../domain/model-facts.ts';
import type { Config } from './config.ts';
import { ConfigError, ofWholeFile } from './config-error.ts';
import { parseConfig, parseModelFacts } from './parse.ts';

/**
 * Reads `leaderboard.yaml` of a content folder, and `models.yaml` where there is one. Errors name the file relative to the working directory where it lies
 * below it.
 *
 * @throws {ConfigError} with everything that is wrong.
 */
export function loadConfig(contentFolder: string): Config {
  const file = nameOf(path.resolve(contentFolder, 'leaderboard.yaml'));
  const config = parseConfig(decode(readBytes(contentFolder, file), file), file);
  const models = nameOf(path.resolve(contentFolder, MODELS_FILE));
  if (!existsSync(models)) return config;
  const modelFacts = parseModelFacts(decode(readBytes(contentFolder, models), models), models);
  return { ...config, modelFacts };
}

function nameOf(file: string): string {
  const relative = path.relative('.', file);
  return relative.startsWith('..') ? file : relative;
}

function readBytes(folder: string, file: string): Uint8Array {
  try {
    return readFileSync(file);
  } catch (cause) {
    const reason = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
    const isFolder = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
    throw new ConfigError([isFolder ? unreadable(file, reason) : noFolder(folder)], { cause });
  }
}

function noFolder(folder: string) {
  return ofWholeFile(
    nameOf(path.resolve(folder)),
    'there is no such content folder.',
    'Create it with a leaderboard.yaml in it, or set LEADERBOARD_CONTENT to the folder that has one.',
  );
}

function unreadable(file: string, reason: string) {
  return reason === 'ENOENT'
    ? ofWholeFile(
        file,
        'there is no such file.',
        'Create it with `title:`, `datasets:` and `tasks:`, or set LEADERBOARD_CONTENT to the folder that has one.',
      )
    : ofWholeFile(
        file,
        `the file cannot be read (${reason}).`,
        'It must be a file, with permission to read it.',
      );
}

function decode(bytes: Uint8Array, file: string): string {
  const notText = ofWholeFile(file, 'the file is not UTF-8 text.', 'Save it as UTF-8.');
  // UTF-16 without its mark is valid UTF-8, with a NUL in every other place.
  if (bytes.includes(0)) throw new ConfigError([notText]);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new ConfigError([notText], { cause });
  }
}
