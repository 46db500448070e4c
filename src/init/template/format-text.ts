import { textOfConstant, type Constant } from './constant.ts';

/** The pieces of `template % values`; undefined where it has other places than `%s` and `%d`, or not as many. */
export function percentPieces(template: string, values: Constant): string[] | undefined {
  const all = isList(values) ? values : [values];
  const parts = template.split(/(%[\s\S]?)/);
  let used = 0;
  const pieces: string[] = [];
  for (const part of parts) {
    if (!part.startsWith('%')) pieces.push(part);
    else if (part === '%%') pieces.push('%');
    else {
      const value = all[used];
      const isFit = part === '%s' || (part === '%d' && typeof value === 'bigint');
      const text = value === undefined || !isFit ? undefined : textOfConstant(value);
      if (text === undefined) return undefined;
      pieces.push(text);
      used += 1;
    }
  }
  return used === all.length ? pieces : undefined;
}

/** The pieces of `template.format(…)`; undefined where a place is more than a number or a name, or has no value. */
export function bracePieces(
  template: string,
  positional: readonly Constant[],
  named: ReadonlyMap<string, Constant>,
): string[] | undefined {
  let next = 0;
  const pieces: string[] = [];
  for (const part of template.split(/(\{\{|\}\}|\{\w{0,100}\}|[{}])/)) {
    if (part === '{' || part === '}') return undefined;
    if (part === '{{' || part === '}}') pieces.push(part.slice(1));
    else if (part.startsWith('{')) {
      const name = part.slice(1, -1);
      const value =
        name === '' ? positional[next++] : /^\d/.test(name) ? positional[Number(name)] : named.get(name);
      const text = value === undefined ? undefined : textOfConstant(value);
      if (text === undefined) return undefined;
      pieces.push(text);
    } else pieces.push(part);
  }
  return pieces;
}

/** The pieces of `os.path.join`, as where paths are parted by `/`. */
export function pathPieces(paths: readonly string[]): string[] {
  const last = paths.findLastIndex((path) => path.startsWith('/'));
  const joined = paths.slice(Math.max(last, 0));
  return joined.flatMap((path, index) => {
    const before = joined[index - 1] ?? '/';
    return before === '' || before.endsWith('/') ? [path] : ['/', path];
  });
}

function isList(value: Constant | undefined): value is readonly Constant[] {
  return Array.isArray(value);
}
