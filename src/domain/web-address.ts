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
