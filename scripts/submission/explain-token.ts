import { DatasetError } from '../../src/datasets/dataset-error.ts';
import { HttpStatusError } from '../../src/datasets/http/http-error.ts';
import { UserError } from '../../src/domain/user-error.ts';
import type { OpenedBoard } from './open-board.ts';

type Asked = Pick<OpenedBoard, 'http' | 'token' | 'environment'>;

/** Runs something; where the Hub does not permit it, says so if that is because it does not know the token. */
export async function explainingToken<T>(board: Asked, run: () => Promise<T>): Promise<T> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof DatasetError && error.code === 'not-permitted') await checkTokenIsKnown(board);
    throw error;
  }
}

/** With a token that it does not know, the Hub answers to everything as if it were not there. */
export async function checkTokenIsKnown({ http, token, environment }: Asked): Promise<void> {
  if (token === undefined) return;
  try {
    await http(`${environment.endpoint.replace(/\/+$/, '')}/api/whoami-v2`);
  } catch (error) {
    if (!(error instanceof HttpStatusError) || error.status !== 401) return;
    throw new UserError(
      `Nothing was done: ${environment.endpoint} does not know this HF_TOKEN (401).`,
      'It has expired or was deleted, or it is of another Hub. Set HF_TOKEN to a valid one.',
    );
  }
}
