/**
 * JSON for a `<script type="application/ld+json">`. No text in it can end the script or begin a comment, because no
 * `<` is left. https://html.spec.whatwg.org/multipage/scripting.html#restrictions-for-contents-of-script-elements
 */
export function jsonLdText(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
