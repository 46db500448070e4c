import { z } from 'zod';
import { optional, withDefault } from './optional.ts';
import { hubId, text, webAddress } from './text.ts';

/** What the Hub takes for the two ends of a card's gradient. */
const colors = ['red', 'yellow', 'green', 'blue', 'indigo', 'purple', 'pink', 'gray'] as const;

const MAX_SHORT_DESCRIPTION = 60;

const color = z.enum(colors);
const tag = z.string().regex(/^[^\s,]+$/, 'a tag without spaces and commas');
const hubRepo = hubId.describe('`org/name` on the Hub.');

const cardShape = z.strictObject({
  title: optional(text, "The Space's name on the Hub. When left out: the board's `title`."),
  emoji: withDefault(
    z.string().regex(/^\p{RGI_Emoji}$/v, 'one emoji'),
    '🏆',
    'The emoji on the card of the Space.',
  ),
  color_from: withDefault(color, 'indigo', "Where the card's colour gradient begins."),
  color_to: withDefault(color, 'blue', 'Where it ends.'),
  short_description: optional(
    text.max(MAX_SHORT_DESCRIPTION, `at most ${MAX_SHORT_DESCRIPTION} characters`),
    `A few words under the title, at most ${MAX_SHORT_DESCRIPTION} characters.`,
  ),
  thumbnail: optional(webAddress, 'The address of the picture that is shown where the Space is shared.'),
  license: optional(text, 'The licence as the Hub names it, such as `apache-2.0` or `cc-by-4.0`.'),
  tags: withDefault(
    z.array(tag),
    [],
    'Tags by which the leaderboard finder sorts: `submission:automatic`, `test:public`, `judge:function`, `modality:text`, `eval:math`, `language:english`, `domain:legal`. `leaderboard` is added. `npm run doctor` names those that the finder does not know.',
  ),
  datasets: withDefault(
    z.array(hubRepo),
    [],
    'Datasets of the Hub that the card names, beside the results and requests.',
  ),
  models: withDefault(z.array(hubRepo), [], 'Models of the Hub that the card names.'),
});

const cardDefaults: z.output<typeof cardShape> = {
  title: null,
  emoji: '🏆',
  color_from: 'indigo',
  color_to: 'blue',
  short_description: null,
  thumbnail: null,
  license: null,
  tags: [],
  datasets: [],
  models: [],
};

const deployShape = z.strictObject({
  space: optional(
    hubId,
    'The static Space that `npm run deploy` uploads the site to, `org/name`. Made when there is none.',
  ),
  rebuild_hours: optional(
    z.number().positive(),
    'In how many hours new data are promised to be on the site: how often the schedule runs. Pages say when their data are older. When left out, nothing is promised.',
  ),
  card: withDefault(cardShape, cardDefaults, 'How the Space presents itself on the Hub.'),
});

/** Where the site is published, and what it promises. */
export const deploy = withDefault(
  deployShape,
  { space: null, rebuild_hours: null, card: cardDefaults },
  'Where the site is published; see docs/publish.md.',
);

export type DeployYaml = z.output<typeof deployShape>;
