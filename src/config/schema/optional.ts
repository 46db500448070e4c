import { z } from 'zod';

/** An optional key that has no default. Leaving it empty is the same as leaving it out. */
export function optional<S extends z.ZodType>(schema: S, description: string) {
  return schema.nullable().default(null).describe(description);
}

/** An optional key with a default. Leaving it empty is the same as leaving it out. */
export function withDefault<S extends z.ZodType>(
  schema: S,
  fallback: z.input<S> & z.output<S>,
  description: string,
) {
  return schema
    .nullable()
    .transform((value): z.output<S> => value ?? fallback)
    .prefault(fallback)
    .describe(description);
}
