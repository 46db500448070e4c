/** What the worker of the submission door says, to pages and to its operator. */

export function name(board: string): string {
  return `Nimmt Einreichungen für ${board} an`;
}

const signInAgain = 'Melden Sie sich auf der Seite erneut an und reichen Sie noch einmal ein.';
const tellOperator =
  'Sagen Sie den Betreibern der Rangliste Bescheid. Dasselbe noch einmal einzureichen schadet nicht: Eine zweite Anfrage entsteht nicht.';
const makeToken =
  'Legen Sie ein „fine-grained“ Token an, das nur für den Datensatz der Anfragen „Read access to contents“ und „Write access to contents/settings“ hat, und geben Sie es dem Worker als HF_TOKEN.';

export const problems = {
  'not-found': {
    message: 'Unter dieser Adresse gibt es nichts.',
    remedy: 'Reichen Sie auf der Seite der Rangliste ein.',
  },
  method: {
    message: 'Diese Adresse nimmt diese Methode nicht an.',
    remedy: 'Welche sie annimmt, steht im Header Allow.',
  },
  origin: {
    message:
      'Einreichungen werden nur von den Seiten der Rangliste angenommen, und diese Seite gehört nicht dazu.',
    remedy:
      'Öffnen Sie die Seite unter der Adresse der Rangliste. Die Betreiber können mit ALLOWED_ORIGINS weitere zulassen.',
  },
  'content-type': {
    message: 'Der Inhaltstyp ist nicht application/json.',
    remedy: 'Senden Sie JSON in UTF-8, mit `Content-Type: application/json`.',
  },
  'content-encoding': {
    message: 'Der Inhalt ist komprimiert.',
    remedy: 'Senden Sie ihn unverändert, ohne `Content-Encoding`.',
  },
  'too-long': {
    message: 'Der Inhalt hat mehr als 8.192 Bytes.',
    remedy: 'Senden Sie nur die Felder einer Einreichung.',
  },
  slow: {
    message: 'Der Inhalt kam nicht innerhalb von 10 Sekunden an.',
    remedy: 'Senden Sie ihn noch einmal; es wurde nichts geschrieben.',
  },
  'not-json': {
    message: 'Der Inhalt ist kein JSON in UTF-8.',
    remedy: 'Senden Sie ein JSON-Objekt.',
  },
  'not-flat': {
    message: 'Der Inhalt ist kein JSON-Objekt mit einfachen Werten.',
    remedy: 'Senden Sie ein Objekt, dessen Werte Texte oder null sind, ohne Objekte oder Listen darin.',
  },
  'sign-in-fields': {
    message:
      'Die Felder der Anmeldung sind nicht `code`, `code_verifier` und `redirect_uri`, oder nicht so, wie OAuth sie verlangt.',
    remedy: signInAgain,
  },
  'redirect-uri': {
    message: 'Die Anmeldung führt nicht zu der Seite zurück, die sie sendet.',
    remedy:
      'Geben Sie als `redirect_uri` die Adresse an, zu der zurückgeleitet wurde, mit demselben Ursprung.',
  },
  'bad-code': {
    message:
      'Der Hub nimmt diese Anmeldung nicht an: Sie ist verbraucht, abgelaufen oder war für eine andere Website bestimmt.',
    remedy: signInAgain,
  },
  'not-signed-in': {
    message: 'Niemand ist angemeldet.',
    remedy: 'Melden Sie sich auf der Seite an und reichen Sie dann ein.',
  },
  'hub-token': {
    message: 'Tokens des Hubs werden hier nicht angenommen, denn sie können mehr als einreichen.',
    remedy:
      'Melden Sie sich stattdessen auf der Seite an. Falls es Ihr eigenes Token ist: Es wurde nicht verwendet; legen Sie trotzdem ein neues an, denn es wurde über das Netz gesendet.',
  },
  'bad-session': {
    message: 'Diese Anmeldung stammt nicht von diesem Worker.',
    remedy: signInAgain,
  },
  'expired-session': {
    message: 'Die Anmeldung ist über eine Stunde alt.',
    remedy: signInAgain,
  },
  'foreign-session': {
    message: 'Die Anmeldung wurde auf einer anderen Seite vorgenommen.',
    remedy: signInAgain,
  },
  client: {
    message: 'Der Hub kennt die App nicht, mit der dieser Worker anmeldet.',
    remedy:
      'Die Betreiber müssen `client_id` in leaderboard.yaml prüfen, und OAUTH_CLIENT_SECRET, falls die App eines hat.',
  },
  'no-token': {
    message: 'Der Worker hat kein Token zum Schreiben.',
    remedy: makeToken,
  },
  'bad-token': {
    message: 'Der Hub nimmt das Token des Workers nicht an.',
    remedy: makeToken,
  },
  'too-much-access': {
    message:
      'Das Token des Workers darf mehr, als in den Datensatz der Anfragen zu schreiben; deshalb wird nichts damit getan.',
    remedy: makeToken,
  },
  'cannot-write': {
    message:
      'Das Token des Workers darf nicht in den Datensatz der Anfragen schreiben. Es wurde nichts geschrieben.',
    remedy: makeToken,
  },
  busy: {
    message: 'Gerade werden zu viele Modelle eingereicht. Es wurde nichts geschrieben.',
    remedy: 'Reichen Sie in ein paar Sekunden noch einmal ein.',
  },
  hub: {
    message: 'Der Hub antwortet nicht, wie er sollte. Es wurde nichts geschrieben.',
    remedy: 'Reichen Sie in einer Minute noch einmal ein.',
  },
  unconfirmed: {
    message: 'Der Hub hat nicht gesagt, ob die Anfrage geschrieben wurde.',
    remedy:
      'Reichen Sie dasselbe noch einmal ein: Falls sie geschrieben wurde, erhalten Sie diese Anfrage, und es entsteht keine zweite.',
  },
  internal: {
    message: 'Der Worker hat versagt.',
    remedy: tellOperator,
  },
} as const;
