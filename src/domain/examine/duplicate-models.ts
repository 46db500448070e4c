import { counted, namedFew, type Finding } from './finding.ts';

/** Models under names that differ only in case and separators, or in whether the organisation is named. */
export function findDuplicateModels(models: readonly string[]): Finding[] {
  const names = [...new Set(models)];
  const bySpelling = Map.groupBy(names, plain);
  const spelled = [...bySpelling.values()].filter((group) => group.length > 1);
  const paired = names.flatMap((name): string[][] => {
    if (name.includes('/')) return [];
    const withOrg = names.filter(
      (other) => other.includes('/') && plain(other.split('/').at(-1) ?? '') === plain(name),
    );
    return withOrg.length === 1 ? [[...withOrg, name]] : [];
  });
  return [...spelled, ...paired].map((group) => {
    const [first = '', ...others] = group;
    return {
      code: 'model-twice',
      where: first,
      message: `${counted(group.length, 'name', ['looks', 'look'])} like one model: ${namedFew(group)}.`,
      remedy: `If they are one, write \`${JSON.stringify(first)}: { aliases: [${others.map((name) => JSON.stringify(name)).join(', ')}] }\` in models.yaml.`,
    };
  });
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[\s_.-]+/g, '-');
}
