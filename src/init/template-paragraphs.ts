import { stringify } from 'yaml';
import { templateModelTypes } from '../config/schema/models.ts';
import { isWebAddress } from '../domain/web-address.ts';
import type { TemplateBoard, TemplateModelType } from './template/template-board.ts';
import { flow } from './yaml-text.ts';

/** What a template says beyond tasks and columns, as further paragraphs of `leaderboard.yaml`. */
export function templateParagraphs({ modelTypes, bibtex, card }: TemplateBoard): string[] {
  return [
    ...typesParagraph(modelTypes),
    ...(bibtex === null ? [] : [block({ cite: { bibtex } })]),
    ...cardParagraph(card),
  ];
}

/** Nothing where they are the types that every board has by itself. */
function typesParagraph(types: readonly TemplateModelType[]): string[] {
  const known = new Map(templateModelTypes.flatMap((type) => type.match.map((sign) => [sign, type])));
  const isUsual = types.every(({ symbol }) => known.has(symbol));
  if (types.length === 0 || isUsual) return [];
  const free = GLYPHS.filter((glyph) => !types.some(({ symbol }) => known.get(symbol)?.glyph === glyph));
  const lines = types.map(({ id, label, symbol }) => {
    const glyph = known.get(symbol)?.glyph ?? free.shift() ?? 'dash';
    const match = [symbol, label].filter((sign) => sign !== '');
    return `  - ${flow({ id, label, glyph, match })}`;
  });
  return [['model_types:', ...lines].join('\n')];
}

const GLYPHS = templateModelTypes.map(({ glyph }) => glyph);
const COLORS = ['red', 'yellow', 'green', 'blue', 'indigo', 'purple', 'pink', 'gray'];
const MAX_SHORT_DESCRIPTION = 60;

/** Only what the config takes. */
function cardParagraph(card: TemplateBoard['card']): string[] {
  const color = (name: string | null) => (name !== null && COLORS.includes(name) ? name : null);
  const short = card.shortDescription;
  const tags = card.tags.filter((tag) => tag !== 'leaderboard' && !/[\s,]/.test(tag));
  const stated = Object.entries({
    emoji: card.emoji !== null && /^\p{RGI_Emoji}$/v.test(card.emoji) ? card.emoji : null,
    color_from: color(card.colorFrom),
    color_to: color(card.colorTo),
    short_description: short !== null && short.length <= MAX_SHORT_DESCRIPTION ? short : null,
    thumbnail: card.thumbnail !== null && isWebAddress(card.thumbnail) ? card.thumbnail : null,
    license: card.license,
    tags: tags.length === 0 ? null : tags,
  }).filter(([, value]) => value !== null);
  return stated.length === 0 ? [] : [block({ deploy: { card: Object.fromEntries(stated) } })];
}

function block(value: unknown): string {
  return stringify(value, { lineWidth: 0 });
}
