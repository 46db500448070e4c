/** Why rows have no rank. */

export const cannotBeAveraged =
  'Die Aufgaben dieser Rangliste lassen sich nicht mitteln; der Bericht sagt, warum. Geordnet nach der Zahl der Aufgaben mit Wert.';

/** Why rows have no rank: how many tasks with a score a row needs, of those that count. */
export function withoutRank(rows: number, needed: number, counted: number): string {
  const isOne = rows === 1;
  const models = isOne ? '1 Modell' : `${rows} Modelle`;
  const lack =
    needed === counted
      ? `${models} ${isOne ? 'hat' : 'haben'} nicht in allen Aufgaben einen Wert`
      : needed === 1
        ? `${models} ${isOne ? 'hat' : 'haben'} in keiner Aufgabe, die zählt, einen Wert`
        : `${models} ${isOne ? 'hat' : 'haben'} in weniger als ${needed} der ${counted} Aufgaben, die zählen, einen Wert`;
  return `${lack} und damit keinen Mittelwert. Geordnet nach der Zahl der Aufgaben mit Wert.`;
}
