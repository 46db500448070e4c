/** What stands in a file or on the Hub, fit for a terminal: nothing in it can move the cursor or hide something. */
export function plainText(text: string): string {
  return text.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '\u{fffd}');
}
