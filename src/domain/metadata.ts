export type MetadataValue = string | number | boolean | null;

/** Facts about a model by snake_case key. A Map-like record without a prototype, so no key is special. */
export type Metadata = Readonly<Record<string, MetadataValue>>;
