/** What the page for submissions says before a visitor does anything. */

export const title = 'Submit a model';

export function description(board: string): string {
  return `How a model comes onto ${board}: what is asked of it, where it is submitted, and what happens then.`;
}

export const lede = 'A model that is submitted here waits in the queue until it is evaluated.';
export const closedLede = 'No models are taken at the moment.';
export const why = 'Why';

/** Around a link to the queue. */
export const seeQueue: readonly [before: string, queue: string, after: string] = [
  'What has been submitted before, and what has become of it, is in ',
  'the queue',
  '.',
];

export const yourModel = 'Your model';
export const aboutForm = 'Checking asks nothing of you; only submitting needs an account on Hugging Face.';
export const aboutLinkForm = 'The form makes the file; you put it on the Hub with your account there.';

export const model = 'Model';
export const modelHint = 'As on the Hub, org/name, or its address there.';
export const revision = 'Revision';
export const revisionHint = 'A branch, a tag or a commit. It is kept as the commit that it stands for now.';
export const precision = 'Precision';
export const weightType = 'Weights';
export const baseModel = 'Base model';
export const baseModelHint = 'What the adapter or delta is put on, org/name.';
export const modelType = 'Kind of model';
export const notSaid = 'Not said';

/** Of the form's buttons. */
export const check = 'Check';
export const signIn = 'Sign in with Hugging Face';
export const submit = 'Submit';
export const makeFile = 'Make the file';

export const weights = {
  Original: 'Whole weights',
  Adapter: 'Adapter',
  Delta: 'Delta',
};

export const asked = 'What is asked of it';
export const aboutAsked = 'Nothing of a model is run to find this out.';

export const byHand = 'By hand';
export const aboutByHand = 'There is a form too, which needs JavaScript.';

export const handSteps = {
  /** Around a link to the Hub's page for a new file. */
  open: ['Open ', 'the page for a new file', ' of the requests dataset on the Hub, and sign in there.'],
  name: 'Give it this name, with your model, its precision and its weights instead of the sample’s:',
  content:
    'Let this be its content, again with your model’s values, and with its whole commit as `revision`:',
  propose:
    'Choose to open it as a pull request whose title begins with “Submit ”. Where the board’s operators take it over, the model waits in the queue.',
} satisfies {
  open: readonly [before: string, link: string, after: string];
  name: string;
  content: string;
  propose: string;
};

/** Around a link to the Hub's page for a new discussion. */
export const handDiscussion: readonly [before: string, link: string, after: string] = [
  'Or write the same into ',
  'a new discussion',
  ' there.',
];

export const fileName = 'Name of the file';
export const fileContent = 'Content of the file';

/** With a worker as the door, who may write is the worker alone. */
export const workerByHand =
  'Submitting here needs JavaScript: the page sends the model to a service of this board, after you have signed in with Hugging Face.';

export const then = 'What happens then';

/** Around a link to the requests dataset. */
export const thenByDoor: Record<
  'pull-request' | 'worker' | 'link',
  readonly [before: string, dataset: string, after: string]
> = {
  'pull-request': [
    'Your submission becomes a pull request, in your name, on ',
    'the requests dataset',
    '. The board’s operators look at it; once they have taken it over, the model waits for its evaluation.',
  ],
  worker: ['Your submission is written at once, with your name, into ', 'the requests dataset', '.'],
  link: [
    'The file lies in ',
    'the requests dataset',
    '; where you may not write there, the Hub makes it a pull request, which the board’s operators take over.',
  ],
};

/** Around a link to the queue. */
export const thenQueue: readonly [before: string, queue: string, after: string] = [
  'Each request has a place of its own in ',
  'the queue',
  ', which says what has become of it, and why.',
];

export const thenBuild = 'Here it shows once this site has been built anew.';
