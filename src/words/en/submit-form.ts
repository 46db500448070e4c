/** What the form for submissions says while it is used. */

export const checking = 'Asking the Hub about the model …';
export const submitting = 'Submitting …';
export const signingIn = 'Leading to Hugging Face …';
export const comingBack = 'Signing you in …';

/** How many fields need a look. */
export function mend(count: number): string {
  return count === 1
    ? 'One field needs a look; nothing was sent.'
    : `${count} fields need a look; nothing was sent.`;
}

export function refused(count: number): string {
  return count === 1 ? 'One thing stands in the way.' : `${count} things stand in the way.`;
}

export const clear = 'Nothing stands in the way.';
export const signInNext = 'Sign in to submit it.';
export const submitNext = 'It can be submitted.';
export const fileNext = 'Make the file to go on.';

/** Of the model that was found. */
export const found = { model: 'Model', commit: 'Commit', size: 'Size', license: 'Licence' };
export const sizeUnknown = 'not known';
export const licenseUnknown = 'not named';

/** In billions, as text. */
export function billions(count: string): string {
  return `${count} billion parameters`;
}

export function signedInAs(name: string): string {
  return `Signed in as ${name}.`;
}

export const signedInNext = 'Look at the form once more, then submit.';

export const seeRequest = 'The request in the queue';

/** When the site cannot say it better. */
export const failed = 'This did not work.';
export const tryAgain = 'Try again; if it stays so, tell the board’s operators.';
export const cannotSnapshot = 'The site’s own list of requests could not be read.';
export const snapshotRemedy = 'Load the page again.';

export const submitted = 'Submitted.';
export const knownAlready = 'This has been submitted already; this is that request.';
export const submittedBefore = 'You have submitted this before; this is that request.';
export const busy = 'Others were writing to the requests dataset at each try, so nothing was written.';
export const busyRemedy = 'Submit again in a minute.';

/** What became of it: in a pull request, or in the dataset. */
export function waitsInPullRequest(name: string): string {
  return `${name} waits for the board’s operators.`;
}

export function pullRequest(number: string): string {
  return `Pull request ${number}`;
}

export const waitsInQueue = 'The request waits for its evaluation.';
export const itsPlace = 'Its place in the queue';
export const showsLater = 'There it shows once this site has been built anew.';

/** What may be so when a service has not answered. */
export const unknownArrival = 'There was no answer, so it is not known whether the submission arrived.';
export const sendAgain = 'Submit again: it will not be doubled.';
export const strangeAnswer = 'The board’s service gave an answer that this page does not understand.';

/** In a frame, as on the page of a Space. */
export const framed = 'Hugging Face does not let its sign-in be shown inside another page.';
export const ownTab = 'Open this form in a tab of its own';

/** Of the file that one makes oneself. */
export const fileReady = 'This is the file. It counts once it is on the Hub.';
export const stepOpen: readonly [before: string, link: string, after: string] = [
  'Open ',
  'the page for a new file',
  ' of the requests dataset, and sign in there.',
];
export const stepName = 'If the name is empty there, paste this:';
export const stepContent = 'If the content is empty there, paste this:';
export const stepPropose =
  'Choose to open it as a pull request whose title begins with “Submit ”, and confirm.';
export const stepDiscussion: readonly [before: string, link: string, after: string] = [
  'Or put the same into ',
  'a new discussion',
  ' there, and leave the rest to the operators.',
];
export const fileName = 'Name of the file';
export const fileContent = 'Content of the file';

/** Below the title of a pull request. */
export function proposal(title: string): string {
  return `${title}: sent by the form of the board’s site. Merging it puts the model into the queue.`;
}
