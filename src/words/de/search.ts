/** What the search box says. */

export function tooLong(most: number): string {
  return `Nur die ersten ${most} Zeichen werden berücksichtigt.`;
}

export function tooDeep(most: number): string {
  return `Klammern innerhalb von mehr als ${most} anderen bleiben unberücksichtigt.`;
}

export function unknownField(name: string, nearest: string | null): string {
  return `Es gibt keine Spalte ${code(name)}.${didYouMean(nearest)}`;
}

export function unknownValue(label: string, value: string, nearest: string | null): string {
  return `Keine Zeile hat ${code(value)} als ${label}.${didYouMean(nearest)}`;
}

export function notANumber(text: string, label: string): string {
  return `${label} ist eine Zahl, und ${code(text)} ist keine.`;
}

export function notYesOrNo(text: string, label: string): string {
  return `${label} ist ja (${code('yes')}) oder nein (${code('no')}), nicht ${code(text)}.`;
}

export function notComparable(operator: string, label: string): string {
  return `${label} ist keine Zahl, daher ist ${code(operator)} hier nicht möglich.`;
}

const FAULTS = {
  'too-long': 'Es ist länger als 100 Zeichen',
  'too-large': 'Es wiederholt zu viel',
  'back-reference': 'Es verweist auf eine Gruppe zurück, was nicht unterstützt wird',
  'look-around': 'Es blickt voraus oder zurück, was nicht unterstützt wird',
  unsupported: 'Es enthält eine Escape-Folge oder eine Gruppe, die nicht unterstützt wird',
  broken: 'Etwas darin ist nicht geschlossen oder hat nichts zu wiederholen',
};

export function refusedPattern(source: string, fault: keyof typeof FAULTS): string {
  return `Das Muster ${code(`/${source}/`)} bleibt unberücksichtigt: ${FAULTS[fault]}.`;
}

const KINDS = {
  text: 'Text',
  number: 'Zahl',
  boolean: 'ja oder nein',
  choice: 'eines von wenigen',
};

export function field(label: string, kind: keyof typeof KINDS): string {
  return `${label}, ${KINDS[kind]}`;
}

export function rows(count: number): string {
  return `${count} ${count === 1 ? 'Zeile' : 'Zeilen'}`;
}

export function span(low: number, high: number): string {
  return `Werte von ${low} bis ${high}`;
}

export const suggestions = 'Vorschläge';

export const rank = 'Rang';
export const average = 'Mittelwert';
export const coverage = 'Aufgaben mit Wert';
export const model = 'Modell';
export const modelName = 'Name ohne die Organisation';
export const organisation = 'Organisation';
export const modelType = 'Art des Modells';
export const flag = 'Kennzeichen';
export const state = 'Zustand';

const MAX_QUOTED = 40;

function code(text: string): string {
  return `\`${text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}…` : text}\``;
}

function didYouMean(nearest: string | null): string {
  return nearest === null ? '' : ` Gemeint: ${code(nearest)}?`;
}
