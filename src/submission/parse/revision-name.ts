const MOST = 200;
const NAME = /^[A-Za-z0-9_][\w.+/-]*$/;

/** Whether it can be a branch, a tag or a commit, and nothing else: no option, no way out, no blank. */
export function isRevisionName(text: string): boolean {
  return text.length <= MOST && NAME.test(text) && !/\.\.|\/\/|\/\.|[./]$|\.lock(?:\/|$)/.test(text);
}
