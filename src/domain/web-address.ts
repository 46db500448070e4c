/** Whether a text is an `http` or `https` address that may stand in a link. */
export function isWebAddress(text: string): boolean {
  if (/[\s\p{Cc}]/u.test(text)) return false;
  const url = URL.parse(text);
  return url !== null && (url.protocol === 'https:' || url.protocol === 'http:') && url.hostname !== '';
}

/** Whether a name is one that a model on the Hub could have: `org/name`. */
export function isHubId(name: string): boolean {
  return (
    name.length <= 96 &&
    /^[A-Za-z0-9][\w.-]*\/[\w.-]*[\w-]$/.test(name) &&
    !/--|\.\.|\/[.-]/.test(name) &&
    !/\.git$/.test(name)
  );
}

/** Whether a site can be at this address: an http(s) one without a query, a fragment or a password. */
export function isSiteAddress(address: string): boolean {
  const url = isWebAddress(address) ? URL.parse(address) : null;
  return url !== null && [url.search, url.hash, url.username, url.password].every((part) => part === '');
}
