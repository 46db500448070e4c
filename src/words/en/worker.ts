/** What the worker of the submission door says, to pages and to its operator. */

export function name(board: string): string {
  return `Takes submissions for ${board}`;
}

const signInAgain = 'Sign in again on the page, and submit once more.';
const tellOperator =
  'Tell whoever runs the board. It does no harm to submit the same again: no second request is made.';
const makeToken =
  'Make a fine-grained token with "Read access to contents" and "Write access to contents/settings" of the requests dataset and nothing else, and give it to the worker as HF_TOKEN.';

export const problems = {
  'not-found': {
    message: 'There is nothing at this address.',
    remedy: 'Submit on the page of the board.',
  },
  method: {
    message: 'This address does not take this method.',
    remedy: 'The header Allow names those that it takes.',
  },
  origin: {
    message: 'Submissions are taken from the pages of the board only, and this page is none of them.',
    remedy: 'Open the page at the address of the board. Whoever runs it can allow more with ALLOWED_ORIGINS.',
  },
  'content-type': {
    message: 'The content type is not application/json.',
    remedy: 'Send JSON in UTF-8, with `Content-Type: application/json`.',
  },
  'content-encoding': {
    message: 'The body is compressed.',
    remedy: 'Send it as it is, without `Content-Encoding`.',
  },
  'too-long': {
    message: 'The body has more than 8,192 bytes.',
    remedy: 'Send only the fields of a submission.',
  },
  slow: {
    message: 'The body did not come within 10 seconds.',
    remedy: 'Send it again; nothing was written.',
  },
  'not-json': {
    message: 'The body is no JSON in UTF-8.',
    remedy: 'Send a JSON object.',
  },
  'not-flat': {
    message: 'The body is no JSON object of plain values.',
    remedy: 'Send one object whose values are texts or null, without objects or lists in it.',
  },
  'sign-in-fields': {
    message:
      'The fields of the sign-in are not `code`, `code_verifier` and `redirect_uri`, or not as OAuth wants them.',
    remedy: signInAgain,
  },
  'redirect-uri': {
    message: 'The sign-in does not lead back to the page that sends it.',
    remedy: 'Give as `redirect_uri` the address that the visitor came back to, on the same origin.',
  },
  'bad-code': {
    message: 'The Hub does not take this sign-in: it is used up, has expired, or was made for another site.',
    remedy: signInAgain,
  },
  'not-signed-in': {
    message: 'Nobody is signed in.',
    remedy: 'Sign in on the page, then submit.',
  },
  'hub-token': {
    message: 'Tokens of the Hub are not taken here, as they can do more than submit.',
    remedy:
      'Sign in on the page instead. If this token is your own, nothing was done with it; make a new one all the same, as it has been sent over the net.',
  },
  'bad-session': {
    message: 'The sign-in is not one of this worker.',
    remedy: signInAgain,
  },
  'expired-session': {
    message: 'The sign-in is more than an hour old.',
    remedy: signInAgain,
  },
  'foreign-session': {
    message: 'The sign-in was made on another page.',
    remedy: signInAgain,
  },
  client: {
    message: 'The Hub does not know the app that this worker signs in with.',
    remedy:
      'Whoever runs the board has to check `client_id` in leaderboard.yaml, and OAUTH_CLIENT_SECRET if the app has one.',
  },
  'no-token': {
    message: 'The worker has no token to write with.',
    remedy: makeToken,
  },
  'bad-token': {
    message: 'The Hub does not take the token of the worker.',
    remedy: makeToken,
  },
  'too-much-access': {
    message:
      'The token of the worker may do more than write to the requests dataset, so nothing is done with it.',
    remedy: makeToken,
  },
  'cannot-write': {
    message: 'The token of the worker may not write to the requests dataset. Nothing was written.',
    remedy: makeToken,
  },
  busy: {
    message: 'Too many models are being submitted at this moment. Nothing was written.',
    remedy: 'Submit again in a few seconds.',
  },
  hub: {
    message: 'The Hub does not answer as it should. Nothing was written.',
    remedy: 'Submit again in a minute.',
  },
  unconfirmed: {
    message: 'The Hub did not say whether the request was written.',
    remedy: 'Submit the same again: if it was written, you get that request and no second one is made.',
  },
  internal: {
    message: 'The worker has failed.',
    remedy: tellOperator,
  },
} as const;
