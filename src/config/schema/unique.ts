import { z } from 'zod';
import { quote } from '../found-value.ts';
import { report } from './cross-check.ts';

type Name = string | number | boolean;

export interface UniqueOptions<Item> {
  /** What may not occur twice, for people: `task id`. */
  noun: string;
  /** The key that holds it, where an item is a mapping. */
  key: string;
  nameOf(item: Item): Name;
  /** Whether two names that differ in case only are the same. */
  ignoreCase?: boolean;
}

/** A list of which no two items may have the same name. Items without a usable name are told elsewhere. */
export function uniqueList<S extends z.ZodType>(item: S, options: UniqueOptions<z.output<S>>) {
  return z.array(item).superRefine(
    (items, context) => {
      const firsts = new Map<Name, number>();
      const nameless = findNameless(context.issues, options.key);
      for (const [index, value] of items.entries()) {
        if (nameless.has(index)) continue;
        const name = options.nameOf(value);
        const folded = options.ignoreCase === true && typeof name === 'string' ? name.toLowerCase() : name;
        const first = firsts.get(folded);
        if (first === undefined) firsts.set(folded, index);
        else report(context, pathOf(value, index, options.key), sameName(name, first, options));
      }
    },
    { when: ({ value }) => Array.isArray(value) },
  );
}

/** Places of the items whose name is wrong, as far as can be seen by now. */
function findNameless(issues: readonly z.core.$ZodRawIssue[], key: string): Set<unknown> {
  const wrong = issues.filter(({ code, path }) => code !== 'unrecognized_keys' && (path?.[1] ?? key) === key);
  return new Set(wrong.map(({ path }) => path?.[0]));
}

function pathOf(value: unknown, index: number, key: string): (string | number)[] {
  return typeof value === 'object' ? [index, key] : [index];
}

function sameName<Item>(name: Name, first: number, { noun, ignoreCase }: UniqueOptions<Item>) {
  return {
    message: `the ${noun} ${typeof name === 'string' ? quote(name) : name} is taken by [${first}].`,
    allowed: `each ${noun} once${ignoreCase === true ? ', whatever the case' : ''}`,
    hint: 'Change or remove one of the two.',
  };
}
