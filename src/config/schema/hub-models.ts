import { z } from 'zod';
import { withDefault } from './optional.ts';

const defaults = { ask_hub: false, refresh_hours: 24 };

const hubModelsShape = z.strictObject({
  ask_hub: withDefault(
    z.boolean(),
    defaults.ask_hub,
    'Whether `npm run fetch` and `npm run build` ask the Hub about each model that is called `org/name`: parameters, licence, likes, downloads, base model, tags, whether it is gated, deleted or renamed. What result files and models.yaml say goes before it.',
  ),
  refresh_hours: withDefault(
    z.number().min(0),
    defaults.refresh_hours,
    'After how many hours it is asked again about a model whose evaluated commit is the same.',
  ),
});

/** What the Hub is asked about the models. */
export const hubModels = withDefault(
  hubModelsShape,
  defaults,
  'What the Hub is asked about the models; see docs/models.md.',
);
