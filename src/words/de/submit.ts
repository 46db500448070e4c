/** What the page for submissions says before a visitor does anything. */

export const title = 'Modell einreichen';

export function description(board: string): string {
  return `Wie ein Modell in „${board}“ kommt: was von ihm verlangt wird, wo es eingereicht wird und was danach geschieht.`;
}

export const lede = 'Ein hier eingereichtes Modell wartet in der Warteschlange, bis es ausgewertet wird.';
export const closedLede = 'Zurzeit werden keine Modelle angenommen.';
export const why = 'Warum';

/** Around a link to the queue. */
export const seeQueue: readonly [before: string, queue: string, after: string] = [
  'Was bisher eingereicht wurde und was daraus geworden ist, steht in ',
  'der Warteschlange',
  '.',
];

export const yourModel = 'Ihr Modell';
export const aboutForm =
  'Zum Prüfen brauchen Sie keine Anmeldung, erst zum Einreichen ein Konto bei Hugging Face.';
export const aboutLinkForm =
  'Das Formular erstellt die Datei; auf den Hub legen Sie sie mit Ihrem Konto dort.';

export const model = 'Modell';
export const modelHint = 'Wie auf dem Hub, org/name, oder seine Adresse dort.';
export const revision = 'Revision';
export const revisionHint =
  'Ein Branch, ein Tag oder ein Commit. Festgehalten wird der Commit, für den sie jetzt steht.';
export const precision = 'Präzision';
export const weightType = 'Gewichte';
export const baseModel = 'Basismodell';
export const baseModelHint = 'Worauf der Adapter oder das Delta angewendet wird, org/name.';
export const modelType = 'Art des Modells';
export const notSaid = 'Keine Angabe';

/** Of the form's buttons. */
export const check = 'Prüfen';
export const signIn = 'Mit Hugging Face anmelden';
export const submit = 'Einreichen';
export const makeFile = 'Datei erstellen';

export const weights = {
  Original: 'Vollständige Gewichte',
  Adapter: 'Adapter',
  Delta: 'Delta',
};

export const asked = 'Was verlangt wird';
export const aboutAsked = 'Um das festzustellen, wird nichts vom Modell ausgeführt.';

export const byHand = 'Von Hand';
export const aboutByHand = 'Es gibt auch ein Formular; dafür ist JavaScript nötig.';

export const handSteps = {
  /** Around a link to the Hub's page for a new file. */
  open: [
    'Öffnen Sie ',
    'die Seite für eine neue Datei',
    ' im Datensatz der Anfragen auf dem Hub und melden Sie sich dort an.',
  ],
  name: 'Geben Sie ihr diesen Namen, mit Ihrem Modell, seiner Präzision und seinen Gewichten statt denen des Beispiels:',
  content:
    'Das sei ihr Inhalt, wieder mit den Werten Ihres Modells und mit seinem vollständigen Commit als `revision`:',
  propose:
    'Wählen Sie, sie als Pull Request zu öffnen, dessen Titel mit „Submit “ beginnt. Sobald die Betreiber der Rangliste ihn übernommen haben, wartet das Modell in der Warteschlange.',
} satisfies {
  open: readonly [before: string, link: string, after: string];
  name: string;
  content: string;
  propose: string;
};

/** Around a link to the Hub's page for a new discussion. */
export const handDiscussion: readonly [before: string, link: string, after: string] = [
  'Oder schreiben Sie dasselbe in ',
  'eine neue Diskussion',
  ' dort.',
];

export const fileName = 'Name der Datei';
export const fileContent = 'Inhalt der Datei';

/** With a worker as the door, who may write is the worker alone. */
export const workerByHand =
  'Zum Einreichen ist hier JavaScript nötig: Die Seite schickt das Modell an einen Dienst dieser Rangliste, nachdem Sie sich mit Hugging Face angemeldet haben.';

export const then = 'Was danach geschieht';

/** Around a link to the requests dataset. */
export const thenByDoor: Record<
  'pull-request' | 'worker' | 'link',
  readonly [before: string, dataset: string, after: string]
> = {
  'pull-request': [
    'Ihre Einreichung wird in Ihrem Namen zu einem Pull Request in ',
    'dem Datensatz der Anfragen',
    '. Die Betreiber der Rangliste sehen ihn durch; sobald sie ihn übernommen haben, wartet das Modell auf seine Auswertung.',
  ],
  worker: [
    'Ihre Einreichung wird sofort und mit Ihrem Namen in ',
    'den Datensatz der Anfragen',
    ' geschrieben.',
  ],
  link: [
    'Die Datei liegt in ',
    'dem Datensatz der Anfragen',
    '; wo Sie dort nicht schreiben dürfen, macht der Hub daraus einen Pull Request, den die Betreiber der Rangliste übernehmen.',
  ],
};

/** Around a link to the queue. */
export const thenQueue: readonly [before: string, queue: string, after: string] = [
  'Jede Anfrage hat ihren eigenen Platz in ',
  'der Warteschlange',
  '; dort steht, was aus ihr geworden ist und warum.',
];

export const thenBuild = 'Hier erscheint sie, sobald diese Website neu gebaut ist.';
