import { Parser } from 'htmlparser2';

const ATTRIBUTES = ['aria-label', 'title', 'placeholder', 'alt', 'aria-description', 'data-l'];
/** Elements with code, or with words that are in another language and say so. */
const UNSAID = ['script', 'style', 'pre', 'code', 'kbd'];

/** Every text of a page that its readers see or hear, attributes too, in order; without what says that it is English. */
export function shownTexts(html: string): string[] {
  const texts: string[] = [];
  const unsaid: string[] = [];
  let text = '';
  const add = (said: string) => {
    const plain = said.replace(/\s+/g, ' ').trim();
    if (plain !== '' && unsaid.length === 0) texts.push(plain);
  };
  const addText = () => {
    add(text);
    text = '';
  };
  const parser = new Parser({
    onopentag(name, attributes) {
      addText();
      const isOtherLanguage = name !== 'html' && attributes['lang'] === 'en';
      if (unsaid.length > 0 ? unsaid[0] === name : UNSAID.includes(name) || isOtherLanguage)
        unsaid.push(name);
      for (const attribute of ATTRIBUTES) add(attributes[attribute] ?? '');
      if (
        name === 'meta' &&
        /description|title|site_name/.test(attributes['name'] ?? attributes['property'] ?? '')
      )
        add(attributes['content'] ?? '');
    },
    // In pieces, where there are entities.
    ontext(piece) {
      text += piece;
    },
    onclosetag(name) {
      addText();
      if (unsaid.at(-1) === name) unsaid.pop();
    },
  });
  parser.write(html);
  parser.end();
  return texts;
}
