/** What the form for submissions says while it is used. */

export const checking = 'Der Hub wird nach dem Modell gefragt …';
export const submitting = 'Wird eingereicht …';
export const signingIn = 'Weiter zu Hugging Face …';
export const comingBack = 'Sie werden angemeldet …';

/** How many fields need a look. */
export function mend(count: number): string {
  return count === 1
    ? 'Ein Feld ist noch zu ändern; gesendet wurde nichts.'
    : `${count} Felder sind noch zu ändern; gesendet wurde nichts.`;
}

export function refused(count: number): string {
  return count === 1 ? 'Eines steht dem im Weg.' : `${count} Dinge stehen dem im Weg.`;
}

export const clear = 'Nichts steht dem im Weg.';
export const signInNext = 'Melden Sie sich an, um es einzureichen.';
export const submitNext = 'Es kann eingereicht werden.';
export const fileNext = 'Erstellen Sie als Nächstes die Datei.';

/** Of the model that was found. */
export const found = { model: 'Modell', commit: 'Commit', size: 'Größe', license: 'Lizenz' };
export const sizeUnknown = 'nicht bekannt';
export const licenseUnknown = 'nicht genannt';

/** In billions, as text. */
export function billions(count: string): string {
  return `${count} Milliarden Parameter`;
}

export function signedInAs(name: string): string {
  return `Angemeldet als ${name}.`;
}

export const signedInNext = 'Sehen Sie das Formular noch einmal durch und reichen Sie dann ein.';

export const seeRequest = 'Die Anfrage in der Warteschlange';

/** When the site cannot say it better. */
export const failed = 'Das hat nicht geklappt.';
export const tryAgain =
  'Versuchen Sie es noch einmal; bleibt es dabei, sagen Sie es den Betreibern der Rangliste.';
export const cannotSnapshot = 'Die Liste der Anfragen auf dieser Website konnte nicht gelesen werden.';
export const snapshotRemedy = 'Laden Sie die Seite neu.';

export const submitted = 'Eingereicht.';
export const knownAlready = 'Das ist schon eingereicht; dies ist jene Anfrage.';
export const submittedBefore = 'Das haben Sie schon eingereicht; dies ist jene Anfrage.';
export const busy =
  'Bei jedem Versuch haben andere in den Datensatz der Anfragen geschrieben; geschrieben wurde daher nichts.';
export const busyRemedy = 'Reichen Sie es in einer Minute noch einmal ein.';

/** What became of it: in a pull request, or in the dataset. */
export function waitsInPullRequest(name: string): string {
  return `${name} wartet auf die Betreiber der Rangliste.`;
}

export function pullRequest(number: string): string {
  return `Pull Request ${number}`;
}

export const waitsInQueue = 'Die Anfrage wartet auf ihre Auswertung.';
export const itsPlace = 'Ihr Platz in der Warteschlange';
export const showsLater = 'Dort erscheint sie, sobald diese Website neu gebaut ist.';

/** What may be so when a service has not answered. */
export const unknownArrival =
  'Es kam keine Antwort; ob die Einreichung angekommen ist, ist daher nicht bekannt.';
export const sendAgain = 'Reichen Sie noch einmal ein: Es entsteht keine zweite Anfrage.';
export const strangeAnswer =
  'Der Dienst der Rangliste hat eine Antwort gegeben, die diese Seite nicht versteht.';

/** In a frame, as on the page of a Space. */
export const framed = 'Hugging Face lässt seine Anmeldung nicht innerhalb einer anderen Seite anzeigen.';
export const ownTab = 'Dieses Formular in einem eigenen Tab öffnen';

/** Of the file that one makes oneself. */
export const fileReady = 'Das ist die Datei. Sie zählt, sobald sie auf dem Hub liegt.';
export const stepOpen: readonly [before: string, link: string, after: string] = [
  'Öffnen Sie ',
  'die Seite für eine neue Datei',
  ' im Datensatz der Anfragen und melden Sie sich dort an.',
];
export const stepName = 'Ist der Name dort leer, fügen Sie dies ein:';
export const stepContent = 'Ist der Inhalt dort leer, fügen Sie dies ein:';
export const stepPropose =
  'Wählen Sie, sie als Pull Request zu öffnen, dessen Titel mit „Submit “ beginnt, und bestätigen Sie.';
export const stepDiscussion: readonly [before: string, link: string, after: string] = [
  'Oder schreiben Sie dasselbe in ',
  'eine neue Diskussion',
  ' dort und überlassen Sie den Rest den Betreibern.',
];
export const fileName = 'Name der Datei';
export const fileContent = 'Inhalt der Datei';

/** Below the title of a pull request. */
export function proposal(title: string): string {
  return `${title}: gesendet mit dem Formular auf der Website der Rangliste. Mit dem Merge kommt das Modell in die Warteschlange.`;
}
