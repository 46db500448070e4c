/** Words as Markdown shows them, whatever they are made of: nothing in them is markup, a link or a line break. */
export function plain(text: string): string {
  return text
    .replace(/[\r\n\t\p{Cc}]+/gu, ' ')
    .replace(/[\\`*_{}[\]()#+!|<>~@-]/g, '\\$&')
    .replace(/(https?|www)([:.])/gi, '$1&#8203;$2');
}

/** The same in a monospaced face. */
export function code(text: string): string {
  const words = text.replace(/[\r\n\t\p{Cc}]+/gu, ' ');
  const fence = '`'.repeat(longestRun(words) + 1);
  return `${fence}${fence.length > 1 ? ' ' : ''}${words}${fence.length > 1 ? ' ' : ''}${fence}`;
}

/** Lines as they are. */
export function block(text: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(text) + 1));
  return `${fence}text\n${text}\n${fence}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map(({ length }) => length));
}
