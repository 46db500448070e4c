/** What the page about how a board ranks says. */

export const title = 'Wie diese Rangliste entsteht';

export function description(board: string): string {
  return `Wie Ränge, Intervalle und Stufen der Rangliste „${board}“ entstehen, mit ihren eigenen Zahlen.`;
}

export const lede = 'Jeder Schritt mit den Zahlen dieser Rangliste.';
export const methodNote = 'Woraus sich der Rang ergibt.';

export function forTheFirst(model: string): string {
  return `Für ${model}, das erste Modell`;
}

export const equalAverages =
  'Gleiche Mittelwerte teilen sich einen Rang, und der nächste Rang entfällt: 1, 2, 2, 4.';

export const uncertainty = 'Unsicherheit';
export const uncertaintyNote = 'Wie viel von einem Unterschied Zufall sein kann.';
export const errorOfPlaces =
  'Der Standardfehler der Zahl gibt an, wie stark sie schwankt, wenn alle Werte innerhalb ihrer eigenen Fehler neu gezogen werden.';
export const errorOfAverage =
  'Die Aufgaben sind voneinander unabhängig; der Standardfehler des Mittelwerts ist daher √Σ(wᵢ·SEᵢ)² / Σwᵢ.';
export const margins = '± steht für das 1,96-Fache davon nach beiden Seiten.';

export function rankIntervals(ranked: number, ofFirst: string | null): string {
  const first = ofFirst === null ? '' : ` Für das erste Modell ist das ${ofFirst}.`;
  return `Das Intervall neben einem Rang reicht von 1 plus der Zahl der signifikant besseren Modelle bis ${ranked} minus der Zahl der signifikant schlechteren.${first} Jeder Vergleich gilt für sich zu 95 %; unter vielen sind daher einige falsch.`;
}

export const noIntervals =
  'Ein Mittelwert braucht für jeden seiner Werte einen Standardfehler. Daher gibt es hier keine Intervalle und keine Stufen, und nichts sagt, welche Unterschiede mehr als Zufall sind: Nahe Mittelwerte sind als gleichauf zu lesen. Standardfehler in den Ergebnisdateien oder die Zahl der Beispiele einer Aufgabe, deren Wert ein Anteil ist, gäben darüber Auskunft.';

const SOURCES = {
  file: 'wie in den Ergebnisdateien angegeben',
  ci95: 'als halbes 95-%-Intervall der Dateien, geteilt durch 1,96',
  wilson: 'aus dem Wilson-Intervall für einen Anteil bei ebenso vielen Beispielen',
};

export function noErrors(scores: string, tasks: number): string {
  return `Keiner der ${scores} Werte in ${tasks} ${tasks === 1 ? 'Aufgabe' : 'Aufgaben'} hat einen Standardfehler.`;
}

export function allErrors(scores: string, source: keyof typeof SOURCES): string {
  return `Alle ${scores} Werte haben einen Standardfehler, ${SOURCES[source]}.`;
}

/** `sources` says how many have theirs from where. */
export function someErrors(
  scores: string,
  withError: string,
  sources: readonly { count: string; source: keyof typeof SOURCES }[],
): string {
  const parts = sources.map(({ count, source }) => `${count} ${SOURCES[source]}`);
  return `Werte mit Standardfehler: ${withError} von ${scores}, davon ${parts.join('; ')}.`;
}

/** How two averages compare: `stderrs` are those of the two, `stderr` and `margin` those of their difference. */
export function comparison(
  models: readonly [first: string, second: string],
  difference: string,
  stderrs: readonly [first: string, second: string],
  stderr: string,
  margin: string,
  isSignificant: boolean,
): string {
  return `${models[0]} und ${models[1]} unterscheiden sich um ${difference}. Der Standardfehler dieses Unterschieds ist √(${stderrs[0]}² + ${stderrs[1]}²) = ${stderr}, das 1,96-Fache davon ${margin}: ${isSignificant ? 'weniger als der Unterschied, er ist also signifikant' : 'nicht weniger als der Unterschied, er kann also Zufall sein'}.`;
}

export function separable(pairs: number, of: number): string {
  return `${pairs} von ${of} Paaren von Nachbarn in der Rangliste ${pairs === 1 ? 'lässt' : 'lassen'} sich zu 95 % unterscheiden.`;
}

export const tiers = 'Stufen';
export const tiersNote =
  'Modelle, die sich nicht über den Zufall hinaus vom ersten unter ihnen unterscheiden.';
export const tierMeaning: readonly [before: string, emphasised: string, after: string] = [
  'In der Rangliste von oben nach unten gehört ein Modell zur Stufe, solange es nicht signifikant schlechter ist als deren ',
  'erstes',
  ' Modell; sonst beginnt es die nächste. Da alle mit dem ersten verglichen werden, reihen sich Überschneidungen nicht aneinander.',
];

export function tierCount(models: number, tiers: number): string {
  return `${models} ${models === 1 ? 'Modell steht' : 'Modelle stehen'} in ${tiers} ${tiers === 1 ? 'Stufe' : 'Stufen'}.`;
}

export const tier = 'Stufe';
export const firstOfTier = 'Erstes Modell';

export function firstTiers(shown: number, tiers: number): string {
  return `Die ersten ${shown} von ${tiers} Stufen.`;
}

export const otherTasks = 'Andere Aufgaben';
export const otherTasksNote = 'Würde eine andere Auswahl der Aufgaben die Reihenfolge ändern?';

/** `draws` is how often; `isInGroups` says whether tasks are drawn within their groups. */
export function otherTasksMeaning(draws: string, isInGroups: boolean): string {
  return `Intervalle geben an, wie genau die Werte bekannt sind, nicht, wie gut diese Aufgaben für andere stehen. Dafür werden die Aufgaben ${draws}-mal neu gezogen, jedes Mal so viele, wie es gibt, und mit Zurücklegen${isInGroups ? ', innerhalb ihrer Gruppen' : ''}, und die Modelle nach jeder Ziehung geordnet (Bootstrap; die Ziehungen sind jedes Mal dieselben, wenn die Seiten neu erzeugt werden).`;
}

export const mostDraws = '95 % der Ziehungen';
export const firstIn = 'Erstes in';

export const otherWays = 'Andere Verfahren';
export const otherWaysNote = 'Dieselben Werte, anders geordnet.';
export const ranksByMethod = 'Ränge nach Verfahren';
export const ownMethod = '(diese Rangliste)';
export const agreement = 'Übereinstimmung mit dieser Rangliste, Kendalls τ';

export function firstModels(shown: number, ranked: number): string {
  return `Die ersten ${shown} von ${ranked}. Die Tabelle auf der Startseite ordnet alle nach jedem dieser Verfahren.`;
}

export const flags = 'Kennzeichen';
export const flagsNote = 'Was zu Zeilen vermerkt ist, jeweils mit Grund auf der Seite des Modells.';
export const hiddenFlag =
  'Ausgeblendet, solange sie nicht verlangt werden; bei Rängen und Stufen zählen solche Zeilen trotzdem mit.';
export const references = 'Vergleichswerte';
export const referencesNote = 'Zum Vergleich: in der Tabelle angezeigt und ohne Rang.';
export const moreAboutIt = 'Mehr dazu';

export function referenceAverage(column: string, average: string): string {
  return `${column} ${average}.`;
}

export function referenceCoverage(coverage: number, tasks: number): string {
  return `${coverage} von ${tasks} ${tasks === 1 ? 'Aufgabe' : 'Aufgaben'}.`;
}
