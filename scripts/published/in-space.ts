import { createHttp } from '../../src/datasets/http/http.ts';
import { HttpStatusError } from '../../src/datasets/http/http-error.ts';
import { checkToken } from '../../src/datasets/http/token.ts';
import { getResolveUrl, readHubAddress } from '../../src/datasets/hub/address.ts';
import { describeFailure } from '../../src/datasets/hub/failure.ts';
import { BRANCH } from '../../src/deploy/upload/space.ts';
import type { Environment } from '../environment.ts';

/** A file of the site in a Space; null where there is no such file, or no such Space. */
export async function readPublishedInSpace(
  space: string,
  file: string,
  { endpoint }: Pick<Environment, 'endpoint'>,
): Promise<string | null> {
  const address = readHubAddress({ repo: space, path: '' }, endpoint, 'spaces');
  const token = checkToken(process.env['HF_TOKEN']);
  const http = createHttp({ endpoint: address.endpoint, token });
  try {
    return await (await http(getResolveUrl(address, BRANCH, file))).text();
  } catch (error) {
    if (error instanceof HttpStatusError && error.status === 404) return null;
    throw describeFailure(error, { address, revision: BRANCH, path: file, hasToken: token !== undefined });
  }
}
