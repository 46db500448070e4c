import { modelTypes as words } from '#words/defaults.ts';
import { z } from 'zod';
import type { Glyph } from '../../domain/model-type.ts';
import { withDefault } from './optional.ts';
import { text } from './text.ts';
import { uniqueList } from './unique.ts';

const glyphs = [
  'ring',
  'disc',
  'diamond',
  'square',
  'triangle',
  'star',
  'cross',
  'bubble',
  'dash',
] as const satisfies readonly Glyph[];

const modelType = z.strictObject({
  id: text.describe('Names the type in filters and in the API.'),
  label: text.describe('What readers see.'),
  glyph: z.enum(glyphs).describe('The sign in front of a model of this type.'),
  match: withDefault(
    z.array(text),
    [],
    'Emoji and words by which files name this type; case does not matter. The longest one that occurs decides. Empty: the label.',
  ),
});

export const modelTypes = uniqueList(modelType, {
  noun: 'model type id',
  key: 'id',
  nameOf: ({ id }) => id,
});

export type ModelTypeYaml = z.output<typeof modelType>;

const mark = z.strictObject({
  note: text.describe("What stands in parentheses behind a model's name in the files, such as `val`."),
  mark: text.describe('The sign that takes its place, such as `†`.'),
  label: text.describe('What the sign means.'),
});

export const marks = uniqueList(mark, { noun: 'note', key: 'note', nameOf: ({ note }) => note });

/** The types of the Hub's leaderboard template, matched by its emoji and words. */
export const templateModelTypes: ModelTypeYaml[] = [
  { id: 'pretrained', label: words.pretrained, glyph: 'disc', match: ['🟢', 'pretrained'] },
  {
    id: 'continuously-pretrained',
    label: words.continuouslyPretrained,
    glyph: 'triangle',
    match: ['🟩', 'continuously pretrained'],
  },
  { id: 'fine-tuned', label: words.fineTuned, glyph: 'diamond', match: ['🔶', 'fine-tuned'] },
  {
    id: 'instruction-tuned',
    label: words.instructionTuned,
    glyph: 'ring',
    match: ['⭕', 'instruction-tuned'],
  },
  { id: 'rl-tuned', label: words.rlTuned, glyph: 'square', match: ['🟦', 'RL-tuned'] },
  { id: 'chat', label: words.chat, glyph: 'bubble', match: ['💬', 'chat'] },
  { id: 'merge', label: words.merge, glyph: 'cross', match: ['🤝', 'merge', 'merges'] },
  { id: 'multimodal', label: words.multimodal, glyph: 'star', match: ['🌸', 'multimodal'] },
  { id: 'unknown', label: words.unknown, glyph: 'dash', match: ['?', '❓', 'unknown', 'other'] },
];
