/** Whether a token fits what a worker does, as far as the Hub shows it. */
export type TokenVerdict =
  /** Writes to the requests dataset and may do nothing else. */
  | 'good'
  /** It is not known what it may do. */
  | 'unseen'
  | 'no-token'
  /** The Hub does not know it. */
  | 'bad-token'
  | 'too-much-access'
  | 'cannot-write';

/** All that is needed to read requests and to add one. */
const NEEDED = ['repo.content.read', 'repo.write'];

/**
 * Judges what `whoami-v2` says of a token. Only a fine-grained one whose every permission is on the requests dataset,
 * and is needed there, is good: a worker is on the open net, and its token must be worth no more than its purpose.
 *
 * @param repo `org/name` of the requests dataset.
 */
export function judgeToken(whoami: Readonly<Record<string, unknown>>, repo: string): TokenVerdict {
  const token = toRecord(toRecord(whoami['auth'])['accessToken']);
  if (token['role'] === 'write' || token['role'] === 'admin') return 'too-much-access';
  if (token['role'] === 'read') return 'cannot-write';
  const grain = toRecord(token['fineGrained']);
  const { global, scoped, canReadGatedRepos } = grain;
  if (token['role'] !== 'fineGrained' || !Array.isArray(scoped)) return 'unseen';
  if (canReadGatedRepos === true || hasAny(global)) return 'too-much-access';
  let mayWrite = false;
  for (const scope of scoped.map(toRecord)) {
    const { permissions } = scope;
    if (!hasAny(permissions)) continue;
    if (!isDataset(toRecord(scope['entity']), repo)) return 'too-much-access';
    if (!permissions.every((one) => typeof one === 'string' && NEEDED.includes(one)))
      return 'too-much-access';
    mayWrite ||= permissions.includes('repo.write');
  }
  return mayWrite ? 'good' : 'cannot-write';
}

function isDataset({ type, name }: Readonly<Record<string, unknown>>, repo: string): boolean {
  return type === 'dataset' && typeof name === 'string' && name.toLowerCase() === repo.toLowerCase();
}

function hasAny(value: unknown): value is unknown[] {
  return Array.isArray(value) && value.length > 0;
}

function toRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
