const SECRET_NAME =
  /token(?!i[sz])|secret|passw(?:or)?d|passphrase|api_?key|access_?key|private_?key|credential/i;

/** Shorter values, such as `true`, stand in too many texts to be masked there. */
const SHORTEST = 6;

/**
 * What must not be told of an environment, longest first: the values of variables whose name says that they hold a
 * secret, and the passwords (or, without one, the user names) of addresses in all others.
 */
export function findSecrets(environment: Readonly<Record<string, string | undefined>>): string[] {
  const secrets = Object.entries(environment).flatMap(([name, value = '']) => [
    ...(SECRET_NAME.test(name) ? [value.trim()] : []),
    ...readCredentials(value),
  ]);
  return [...new Set(secrets)]
    .filter((secret) => secret.length >= SHORTEST)
    .sort((a, b) => b.length - a.length);
}

function readCredentials(value: string): string[] {
  const credentials = /^\s*[a-z][a-z0-9+.-]*:\/\/([^\s/]*)@/i.exec(value)?.[1];
  if (credentials === undefined) return [];
  const [user = '', ...password] = credentials.split(':');
  return [password.length > 0 ? password.join(':') : user];
}
