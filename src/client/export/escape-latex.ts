import { oneLine } from './about.ts';

/**
 * A text that LaTeX prints as it is, anywhere in a table or a caption: nothing in it is a command, ends a comment or a
 * group, is read as the option of what stands before it, or joins with its neighbour to another sign.
 */
export function escapeLatex(text: string): string {
  return oneLine(text).replace(
    /[\\{}&%$#_~^<>|"`[\]*±−–—▲▼]|-(?=-)|'(?=')|,(?=,)/g,
    (sign) => SIGNS[sign] ?? `\\${sign}`,
  );
}

/** An address for hyperref's `\url`, from one of plain ASCII without brackets and spaces. */
export function escapeLatexUrl(url: string): string {
  return url.replace(/[%#]/g, '\\$&');
}

/** A code in place of `\textquotedbl`, which the oldest font encoding lacks. */
const SIGNS: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
  '|': '\\textbar{}',
  '"': '\\symbol{34}',
  '`': '{`}',
  '[': '{[}',
  ']': '{]}',
  '*': '{*}',
  '-': '-{}',
  "'": "'{}",
  ',': ',{}',
  '±': '$\\pm$',
  '−': '$-$',
  '–': '--',
  '—': '---',
  '▲': '$\\uparrow$',
  '▼': '$\\downarrow$',
};
