import type { ClientTable } from '../../domain/client-table.ts';
import { splitModelName } from '../../domain/model-name.ts';
import { foldText } from '../fold.ts';
import { coded, codedRows } from './coded.ts';
import { once } from './once.ts';
import type { Coded, FieldDraft, Ranked } from './query-field.ts';
import * as words from '#words/search.ts';

/** What every table has. `texts` are those that words are looked for in. */
export function fixedFields(table: ClientTable, texts: () => readonly string[]): FieldDraft[] {
  const { models, labels, modelTypes, badges, size } = table;
  const first = size - table.references;
  const orgs = once(() =>
    models.map((model, row) => (row < first && model.includes('/') ? splitModelName(model).org : null)),
  );
  const orgOf = (row: number) => orgs()[row] ?? null;
  const ofName = { kind: 'text', isOfName: true } as const;
  const notOfName = { isOfName: false } as const;
  return [
    {
      ...ofName,
      names: ['model'],
      label: words.model,
      reader: eachRow(() =>
        models.map((model, row) => {
          const label = labels[row] ?? null;
          const text = texts()[row] ?? '';
          return coded(model, label === null ? [text] : [text, foldText(model), foldText(label)]);
        }),
      ),
    },
    { ...ofName, names: ['org'], label: words.organisation, reader: codedRows(size, orgOf) },
    {
      ...ofName,
      names: ['name'],
      label: words.modelName,
      reader: eachRow(() =>
        models.map((model, row) => {
          const org = orgOf(row);
          return coded(org === null ? model : model.trimStart().slice(org.length + 1));
        }),
      ),
    },
    {
      ...notOfName,
      names: ['type'],
      label: words.modelType,
      kind: 'choice',
      reader: {
        kind: 'coded',
        index: () => table.types,
        values: once(() => modelTypes.map(({ id, label }) => coded(label, [foldText(label), foldText(id)]))),
      },
    },
    number(
      'rank',
      words.rank,
      ({ ranks }) => ranks,
      () => 0,
    ),
    number(
      'average',
      words.average,
      ({ averages }) => averages,
      ({ decimals }) => decimals,
    ),
    number(
      'coverage',
      words.coverage,
      () => table.coverages,
      () => 0,
    ),
    {
      ...notOfName,
      names: ['flag'],
      label: words.flag,
      kind: 'choice',
      reader: flagReader(badges, size),
    },
    {
      ...notOfName,
      names: ['is'],
      label: words.state,
      kind: 'choice',
      reader: {
        kind: 'coded',
        values: once(() => ['ranked', 'incomplete', 'reference'].map((state) => coded(state))),
        index: ({ ranks }) => ranks.map((rank, row) => (row >= first ? 2 : rank === null ? 1 : 0)),
      },
    },
  ];
}

function eachRow(create: () => readonly Coded[]): FieldDraft['reader'] {
  return { kind: 'coded', values: once(create), index: () => null };
}

function number(
  name: string,
  label: string,
  values: (ranked: Ranked) => readonly (number | null)[],
  decimals: (ranked: Ranked) => number,
): FieldDraft {
  return {
    names: [name],
    label,
    kind: 'number',
    isOfName: false,
    reader: { kind: 'numbers', values, decimals },
  };
}

/** A row may have several: rows with the same ones share a value. */
function flagReader(badges: ClientTable['badges'], size: number): FieldDraft['reader'] {
  const byRow = new Map(badges);
  const joint = '\n';
  const { values, index } = codedRows(
    size,
    (row) =>
      byRow
        .get(row)
        ?.map(({ text }) => text)
        .join(joint) ?? null,
  );
  return {
    kind: 'coded',
    index,
    values: once(() =>
      values().map((each) => {
        const shown = each.shown.flatMap((text) => text.split(joint));
        return { ...each, shown, texts: shown.map(foldText) };
      }),
    ),
  };
}
