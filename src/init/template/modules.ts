import type { Binding } from './bindings.ts';
import type { PythonFile } from './python-file.ts';

export interface Definition {
  file: PythonFile;
  binding: Exclude<Binding, { kind: 'import' }>;
}

/** More modules than a template's file imports everything of. */
const MAX_WHOLE_MODULES = 20;
const MAX_HOPS = 20;

/** The Python files of a Space, which import from each other. */
export class Modules {
  readonly files: readonly PythonFile[];
  readonly #byPath: ReadonlyMap<string, PythonFile>;

  constructor(files: readonly PythonFile[]) {
    this.files = files;
    this.#byPath = new Map(files.map((file) => [file.path, file]));
  }

  /** What a name is in the end, in the first file that defines it and does not only import it. */
  define(name: string): Definition | null {
    for (const file of this.files) {
      const binding = file.bindings.names.get(name)?.findLast(({ kind }) => kind !== 'import');
      if (binding !== undefined && binding.kind !== 'import') return { file, binding };
    }
    return null;
  }

  /** What a name means at a place of a file, through imports. null where no file given says. */
  find(name: string, file: PythonFile, at = Infinity): Definition | null {
    return this.#find({ name, file, at, hops: 0, seen: new Set() });
  }

  #find({ name, file, at, hops, seen }: Search): Definition | null {
    const key = `${file.path}\0${name}`;
    if (hops > MAX_HOPS || (seen.has(key) && hops > 0)) return null;
    seen.add(key);
    const binding = lastBefore(file.bindings.names.get(name) ?? [], at);
    const findIn = (module: string, wanted: string) => {
      const target = this.#fileOf(module, file);
      return target && this.#find({ name: wanted, file: target, at: Infinity, hops: hops + 1, seen });
    };
    if (binding?.kind === 'import') return findIn(binding.module, binding.name);
    if (binding !== undefined) return { file, binding };
    for (const module of file.bindings.wholeModules.slice(-MAX_WHOLE_MODULES).reverse()) {
      const found = findIn(module, name);
      if (found !== null) return found;
    }
    return null;
  }

  #fileOf(module: string, from: PythonFile): PythonFile | null {
    const [, dots = '', names = ''] = /^(\.*)(.*)$/s.exec(module) ?? [];
    const folder = from.path.split('/').slice(0, -1);
    const steps = names.split('.').filter((step) => step !== '');
    const starts = dots === '' ? [[], folder] : [folder.slice(0, folder.length - dots.length + 1)];
    for (const start of starts) {
      const path = [...start, ...steps].join('/');
      const file = this.#byPath.get(`${path}.py`) ?? this.#byPath.get(`${path}/__init__.py`);
      if (file !== undefined) return file;
    }
    return null;
  }
}

interface Search {
  name: string;
  file: PythonFile;
  at: number;
  hops: number;
  /** Files with names looked for in them. */
  seen: Set<string>;
}

function lastBefore(bindings: readonly Binding[], at: number): Binding | undefined {
  let [low, high] = [0, bindings.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bindings[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return bindings[low - 1];
}
