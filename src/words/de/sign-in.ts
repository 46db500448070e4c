/** Why signing in with Hugging Face has not worked, and what to do: a message and a remedy each. */

type Failure = { message: string; remedy: string };

export const failures: Record<
  | 'denied'
  | 'state'
  | 'expired'
  | 'over'
  | 'no-client'
  | 'scope'
  | 'storage'
  | 'insecure'
  | 'unreachable'
  | 'answer',
  Failure
> = {
  denied: {
    message: 'Sie sind nicht angemeldet: Die Erlaubnis wurde nicht erteilt.',
    remedy:
      'Melden Sie sich noch einmal an und erlauben Sie es, oder stellen Sie die Anfrage von Hand auf dem Hub.',
  },
  state: {
    message:
      'Die Anmeldung, die eben zurückkam, hat diese Seite nicht veranlasst; sie wurde nicht verwendet.',
    remedy: 'Beginnen Sie sie mit dem Knopf unten neu, in diesem Tab.',
  },
  expired: {
    message:
      'Der Hub nimmt diese Anmeldung nicht mehr an: Ihr Code ist abgelaufen oder wurde schon verwendet.',
    remedy: 'Melden Sie sich noch einmal an.',
  },
  over: {
    message: 'Der Hub nimmt Ihre Anmeldung nicht mehr an.',
    remedy:
      'Melden Sie sich noch einmal an und machen Sie dann weiter; was Sie zweimal einreichen, wird nicht verdoppelt.',
  },
  'no-client': {
    message: 'Dieser Website fehlt die Client-ID, ohne die der Hub niemanden anmeldet.',
    remedy:
      'Sagen Sie es den Betreibern der Rangliste: Sie setzen `client_id` in `submission` der leaderboard.yaml oder `hf_oauth: true` in der README.md des Space.',
  },
  scope: {
    message: 'Die Anmeldung erlaubt nicht, Pull Requests zu öffnen; ohne das lässt sich nichts einreichen.',
    remedy:
      'Melden Sie sich noch einmal an und erlauben Sie es. Wurden Sie nicht danach gefragt, sagen Sie den Betreibern der Rangliste, dass ihre App den Scope `write-discussions` braucht.',
  },
  storage: {
    message:
      'Dieser Browser bewahrt für diese Seite nichts auf; sie würde Sie bei der Rückkehr nicht erkennen.',
    remedy: 'Erlauben Sie der Website, Daten zu speichern, oder nehmen Sie einen anderen Browser.',
  },
  insecure: {
    message: 'Zum Anmelden muss die Seite über https geladen sein.',
    remedy: 'Öffnen Sie diese Seite mit https:// in der Adresse.',
  },
  unreachable: {
    message: 'Der Hub war für die Anmeldung nicht zu erreichen.',
    remedy: 'Prüfen Sie Ihre Verbindung und melden Sie sich noch einmal an.',
  },
  answer: {
    message: 'Der Hub hat auf die Anmeldung eine Antwort gegeben, die diese Seite nicht versteht.',
    remedy: 'Melden Sie sich noch einmal an; bleibt es dabei, sagen Sie es den Betreibern der Rangliste.',
  },
};

/** When the Hub itself says why. */
export function hubSays(error: string, description: string | null): Failure {
  const said = description === null ? error : `${description} (${error})`;
  return {
    message: `Der Hub hat Sie nicht angemeldet: ${said}.`,
    remedy: 'Melden Sie sich noch einmal an; bleibt es dabei, sagen Sie es den Betreibern der Rangliste.',
  };
}
