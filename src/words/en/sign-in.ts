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
    message: 'You are not signed in: the permission was not given.',
    remedy: 'Sign in again and allow it, or make the request by hand on the Hub.',
  },
  state: {
    message: 'This page did not ask for the sign-in that has just come back, so it was not used.',
    remedy: 'Begin it anew with the button below, in this tab.',
  },
  expired: {
    message: 'The Hub no longer takes this sign-in: its code has run out or was used before.',
    remedy: 'Sign in again.',
  },
  over: {
    message: 'The Hub no longer takes your sign-in.',
    remedy: 'Sign in again, then go on; what you submit twice is not doubled.',
  },
  'no-client': {
    message: 'This site has no client id, without which the Hub signs nobody in.',
    remedy:
      'Tell the board’s operators: they set `client_id` in `submission` of leaderboard.yaml, or `hf_oauth: true` in the Space’s README.md.',
  },
  scope: {
    message: 'The sign-in does not allow opening pull requests, without which nothing can be submitted.',
    remedy:
      'Sign in again and allow it. If you were not asked, tell the board’s operators that their app needs the scope `write-discussions`.',
  },
  storage: {
    message: 'This browser keeps nothing for this page, so it would not know you when you come back.',
    remedy: 'Allow the site to store data, or use another browser.',
  },
  insecure: {
    message: 'Signing in needs a page that came over https.',
    remedy: 'Open this page with https:// in its address.',
  },
  unreachable: {
    message: 'The Hub could not be reached for signing in.',
    remedy: 'Look at your connection, and sign in again.',
  },
  answer: {
    message: 'The Hub answered the sign-in in a way that this page does not understand.',
    remedy: 'Sign in again; if it stays so, tell the board’s operators.',
  },
};

/** When the Hub itself says why. */
export function hubSays(error: string, description: string | null): Failure {
  const said = description === null ? error : `${description} (${error})`;
  return {
    message: `The Hub has not signed you in: ${said}.`,
    remedy: 'Sign in again; if it stays so, tell the board’s operators.',
  };
}
