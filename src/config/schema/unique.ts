import { z } from 'zod';
import { concerns, report } from './cross-check.ts';

export interface UniqueOptions<Item> {
  /** What may not occur twice, for people: `task id`. */
  noun: string;
  /** The key that holds it, where an item is a mapping. */
  key: string;
  nameOf(item: Item): string;
  /** Whether two names that differ in case only are the same. */
  ignoreCase?: boolean;
}

/** A list of which no two items may have the same name. Items without a usable name are told elsewhere. */
export function uniqueList<S extends z.ZodType>(item: S, options: UniqueOptions<z.output<S>>) {
  return z.array(item).superRefine(
    (items, context) => {
      const firsts = new Map<string, number>();
      for (const [index, value] of items.entries()) {
        if (context.issues.some((issue) => concerns(issue, [index, options.key]))) continue;
        const name = options.nameOf(value);
        const folded = options.ignoreCase === true ? name.toLowerCase() : name;
        const first = firsts.get(folded);
        if (first === undefined) firsts.set(folded, index);
        else report(context, pathOf(value, index, options.key), sameName(name, first, options));
      }
    },
    { when: ({ value }) => Array.isArray(value) },
  );
}

function pathOf(value: unknown, index: number, key: string): (string | number)[] {
  return typeof value === 'object' ? [index, key] : [index];
}

function sameName<Item>(name: string, first: number, { noun, ignoreCase }: UniqueOptions<Item>) {
  return {
    message: `the ${noun} ${JSON.stringify(name)} stands at [${first}] already.`,
    allowed: `each ${noun} once${ignoreCase === true ? ', whatever the case' : ''}`,
    hint: 'Rename or remove one of the two.',
  };
}
