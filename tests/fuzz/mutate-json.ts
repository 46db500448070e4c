import fc from 'fast-check';
import { raw, slotsOf, treeOf, writeTree, type JsonTree } from './json-tree.ts';

/** Changes a JSON document: values of wrong types, keys taken out, doubled and renamed, parts moved and nested. */
export function jsonMutations(): fc.Arbitrary<(document: unknown) => string> {
  return fc
    .array(
      fc.record({
        at: fc.nat(),
        change: fc.oneof(
          { weight: 6, arbitrary: fc.record({ kind: fc.constant('replace' as const), text: values() }) },
          { weight: 2, arbitrary: fc.record({ kind: fc.constant('rename' as const), key: keys() }) },
          { weight: 2, arbitrary: fc.record({ kind: fc.constant('move' as const), from: fc.nat() }) },
          { weight: 4, arbitrary: fc.record({ kind: fc.constantFrom(...SIMPLE) }) },
        ),
      }),
      { minLength: 1, maxLength: 6 },
    )
    .map((mutations) => (document) => {
      let tree = treeOf(document);
      for (const { at, change } of mutations) tree = mutate(tree, at, change);
      return writeTree(tree);
    });
}

const SIMPLE = ['remove', 'duplicate', 'quote', 'list', 'wrap', 'nest'] as const;

type Change =
  | { kind: 'replace'; text: string }
  | { kind: 'rename'; key: string }
  | { kind: 'move'; from: number }
  | { kind: (typeof SIMPLE)[number] };

function values(): fc.Arbitrary<string> {
  return fc.oneof(
    fc.constantFrom(...VALUES),
    fc.constantFrom(...TEXTS).map((text) => JSON.stringify(text)),
    fc.json({ maxDepth: 2 }),
  );
}

function keys(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom(...KEYS) },
    { weight: 1, arbitrary: fc.string({ maxLength: 8 }) },
  );
}

const VALUES = [
  ...['null', 'true', 'false', 'NaN', '-Infinity', '1e999', '-1e999', '1.7976931348623157e308', '-1.7e308'],
  ...['5e-324', '-0', '0', '-1', '0.5', '2.5', '9007199254740993', '1735689600', '4102444800000', '1e15'],
  ...[
    '[]',
    '{}',
    '[[]]',
    '[null]',
    '[{}]',
    '{"": 1}',
    '[1.7e308, -1.7e308]',
    '{"__proto__": {"polluted": 1}}',
  ],
  ...['{"toString": 1, "valueOf": 2, "length": 3}', '"\\ud800"', '"\\u0000"', 'undefined', "'x'", '01', '+1'],
];

const TEXTS = [
  ...[
    '',
    ' ',
    '?',
    'NaN',
    'Infinity',
    '1e308',
    '1e999',
    '1,234.5',
    '12.5%',
    '1 ± 1e308',
    '1e308 (+1e308/-1e308)',
  ],
  ...[
    '__proto__',
    'constructor',
    '../../etc/passwd',
    'C:\\x',
    '/',
    '~',
    '.',
    '\\',
    '<b>x</b>',
    'a/b',
    'a__b',
    '=1',
  ],
  ...[
    '2024-02-30',
    '2024-01-02T03:04:05+99:99',
    '9999999999999',
    'pretrained=a/b,,=,x',
    '{"pretrained": NaN}',
    '{',
  ],
  ...['x'.repeat(600), 'x'.repeat(20_000), '\u202E', '\uFEFF', '🟢'.repeat(100)],
];

export const KEYS = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'length',
    'then',
    'toJSON',
    '',
    ' ',
    '0',
    ',',
  ],
  ...[
    'acc',
    'acc,none',
    'acc_stderr,none',
    '_stderr',
    'results',
    'config',
    'versions',
    'scores',
    'name',
    'value',
  ],
  ...[
    'model',
    'model_name',
    'model-index',
    'task_name',
    'mteb_dataset_name',
    'eval',
    'status',
    'configs',
    'n-shot',
  ],
  ...[
    'schema_version',
    'evaluation_results',
    'config_general',
    'dataset',
    'columns',
    'data',
    'index',
    '@key',
    'all',
  ],
];

function mutate(tree: JsonTree, at: number, change: Change): JsonTree {
  const slots = slotsOf(tree);
  const slot = slots[at % (slots.length + 1)];
  if (slot === undefined) return change.kind === 'replace' ? raw(change.text) : changed(tree, change.kind);
  if (change.kind === 'remove') slot.remove();
  else if (change.kind === 'duplicate') slot.duplicate();
  else if (change.kind === 'rename') slot.rename(change.key);
  else if (change.kind === 'replace') slot.set(raw(change.text));
  else if (change.kind === 'move') {
    // As text, so that no part comes to lie inside itself.
    const from = slots[change.from % slots.length];
    if (from !== undefined) slot.set(raw(writeTree(from.value)));
  } else slot.set(changed(slot.value, change.kind));
  return tree;
}

function changed(tree: JsonTree, kind: Change['kind']): JsonTree {
  if (kind === 'list') return { kind: 'list', items: [tree, tree] };
  if (kind === 'wrap') return { kind: 'object', entries: [['value', tree]] };
  if (kind === 'quote') return raw(JSON.stringify(writeTree(tree)));
  if (kind === 'nest') return raw(`${'['.repeat(97)}${writeTree(tree)}${']'.repeat(97)}`);
  return tree;
}
