import type { Rejection } from '../../domain/evaluation.ts';
import { textOf } from './json-object.ts';

/** Longer names are refused. */
const MAX_LENGTH = 500;

export type ModelIdentity = { model: string } | { rejection: Rejection };

/**
 * The model's name: the first of the candidates that is a text. Where that is a path on the machine that ran the
 * evaluation, the file's folders name the model (`org/model/results_*.json`, `org__model/…`), else the path's last
 * part. Without a candidate the folders do, else a file name such as `org__model__task.json`.
 */
export function identifyModel(candidates: readonly unknown[], path: string): ModelIdentity {
  const stated = candidates.map(textOf).find((text) => text !== null) ?? null;
  const model =
    stated === null
      ? (fromFolders(path) ?? fromFileName(path))
      : isLocalPath(stated)
        ? (fromHubCache(stated) ?? fromFolders(path) ?? lastPart(stated))
        : stated;
  if (model === null) return { rejection: missingModel(path, null) };
  return model.length > MAX_LENGTH ? { rejection: longModel(path, null, model.length) } : { model };
}

/** The same where nothing but one text can name the model: a table's cell, a request's key. */
export function namedModel(value: unknown, path: string, where: string): ModelIdentity {
  const model = textOf(value);
  if (model === null) return { rejection: missingModel(path, where) };
  return model.length > MAX_LENGTH ? { rejection: longModel(path, where, model.length) } : { model };
}

function missingModel(path: string, where: string | null): Rejection {
  return {
    path,
    where,
    code: 'model-missing',
    message: `${where === null ? 'Neither the file nor its path' : 'Nothing here'} says which model this is.`,
    remedy:
      where === null
        ? 'Add `config.model_name` to the file, or move it to `{org}/{model}/results_{time}.json`.'
        : 'Write the model’s name there, for example `org/name`.',
  };
}

function longModel(path: string, where: string | null, length: number): Rejection {
  return {
    path,
    where,
    code: 'model-name-too-long',
    message: `The model’s name has ${length} characters; at most ${MAX_LENGTH} are read.`,
    remedy: 'Write the model’s name alone, for example `org/name`.',
  };
}

function isLocalPath(name: string): boolean {
  return /^(?:[/~]|\.{1,2}[/\\]|[A-Za-z]:[/\\])/.test(name) || name.includes('\\');
}

/** A folder of the Hub's own cache says which repository it is a copy of. */
function fromHubCache(localPath: string): string | null {
  const [, org, name] = /[/\\]models--([^/\\]+?)--([^/\\]+)/.exec(localPath) ?? [];
  return org === undefined || name === undefined ? null : `${org}/${name}`;
}

function lastPart(localPath: string): string | null {
  return localPath.split(/[/\\]/).findLast((part) => part.trim() !== '') ?? null;
}

function fromFolders(path: string): string | null {
  const segments = path.split('/');
  const file = segments.pop() ?? '';
  const joined = segments.map(splitJoined).findLast((parts) => parts !== null);
  if (joined) return joined;
  const [org, name] = segments.slice(-2);
  return org !== undefined && name !== undefined && /^results?(?:_.*)?\.json$/.test(file)
    ? `${org}/${name}`
    : null;
}

function fromFileName(path: string): string | null {
  const stem =
    path
      .split('/')
      .at(-1)
      ?.replace(/\.json$/, '') ?? '';
  return splitJoined(stem);
}

/** `org__model` and `org__model__more` name a model. */
function splitJoined(text: string): string | null {
  const [org, name] = text.split('__');
  return org && name ? `${org}/${name}` : null;
}
