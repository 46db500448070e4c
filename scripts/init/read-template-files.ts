import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { createHubDataset } from '../../src/datasets/hub/hub.ts';
import { nodeHasher } from '../../src/datasets/cache/node-hasher.ts';
import { UserError } from '../../src/domain/user-error.ts';
import { TEMPLATE_FILES } from '../../src/init/template/read-template.ts';
import type { TemplateFile } from '../../src/init/template/template-board.ts';
import type { Environment } from '../environment.ts';

const SPACE =
  /^(?:https?:\/\/[^/]+\/)?(?:spaces\/)?(?<id>[\w-][\w.-]*\/[\w-][\w.-]*?)(?:\/(?:tree|blob)\/.*)?\/?$/;

/**
 * The files of a leaderboard template that say what its board is, in a folder or in a Space.
 *
 * @throws {UserError} where there are none.
 */
export async function readTemplateFiles(from: string, environment: Environment): Promise<TemplateFile[]> {
  const isFolder = statSync(from, { throwIfNoEntry: false })?.isDirectory() === true;
  const files = isFolder ? readFolder(from) : await readSpace(from, environment);
  if (files.some(({ path: file }) => file.endsWith('.py'))) return files;
  throw new UserError(
    `${from} has none of the files of a leaderboard template (${TEMPLATE_FILES.join(', ')}).`,
    'Name the folder of the Space, or the Space itself, in which `src/about.py` or its like is.',
  );
}

function readFolder(folder: string): TemplateFile[] {
  return TEMPLATE_FILES.filter((file) => existsSync(path.join(folder, file))).map((file) => ({
    path: file,
    text: readFileSync(path.join(folder, file), 'utf8'),
  }));
}

async function readSpace(from: string, { endpoint }: Environment): Promise<TemplateFile[]> {
  const repo = SPACE.exec(from)?.groups?.['id'];
  if (repo === undefined) {
    throw new UserError(
      `\`${from}\` is neither a folder here nor a Space on the Hub.`,
      'Name a folder that exists, `org/name`, or an address such as https://huggingface.co/spaces/org/name.',
    );
  }
  const space = createHubDataset({
    repo,
    type: 'spaces',
    revision: 'main',
    path: '',
    endpoint,
    hasher: nodeHasher,
    token: process.env['HF_TOKEN'],
  });
  const commit = await space.head();
  const wanted = (await space.list(commit)).filter(({ path: file }) => TEMPLATE_FILES.includes(file));
  const files: TemplateFile[] = [];
  for await (const { file, bytes } of space.read(commit, wanted)) {
    files.push({ path: file.path, text: new TextDecoder().decode(bytes) });
  }
  return files;
}
