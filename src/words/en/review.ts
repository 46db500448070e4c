/** What is wrong with a pull request that submits a model, and what mends it. */

export const noAuthor = {
  message: 'The account that opened this pull request is gone.',
  remedy: 'Submit the model with an account that is there.',
};

export const otherBranch = {
  message: 'This pull request is for another branch than the board reads.',
  remedy: 'Open one for the branch that the board reads.',
};

export const noChange = {
  message: 'This pull request changes nothing.',
  remedy: 'Add the file of one request.',
};

export function severalFiles(count: number, names: string) {
  return {
    message: `This pull request changes ${count} files: ${names}${count > 5 ? ', …' : ''}.`,
    remedy: 'Open one pull request for each model, with the file of its request and nothing else.',
  };
}

export function deletes(path: string) {
  return {
    message: `This pull request deletes “${path}”.`,
    remedy: 'Ask the people who run the board to cancel a request.',
  };
}

export function outside(path: string, folder: string) {
  return {
    message: `“${path}” is outside of the folder in which the board keeps its requests.`,
    remedy: `Put the file below “${folder}/”.`,
  };
}

export function tooLarge(path: string) {
  return {
    message: `“${path}” is too large for a request.`,
    remedy: 'Add a file as the submission page makes it; it has one or two thousand characters.',
  };
}

export const noRequest = {
  message: 'The file is no request: it does not hold a JSON object.',
  remedy: 'Add a file as the submission page makes it.',
};

export function otherPath(given: string, expected: string) {
  return {
    message: `The file is at “${given}”, where a request for this model does not go.`,
    remedy: `Put it at “${expected}”.`,
  };
}

export function otherStatus(given: string) {
  return {
    message: `The request has the status “${given}”.`,
    remedy: 'A new request has the status “PENDING”.',
  };
}

export function otherSender(given: string, author: string) {
  return {
    message: `The request names “${given}” as its sender, and ${author} opened the pull request.`,
    remedy: `Set “sender” to “${author}”.`,
  };
}

export function foreignKeys(names: string) {
  return {
    message: `The request has keys that no request here has: ${names}.`,
    remedy: 'Leave them out.',
  };
}

/** Why it is left for a person to look at. */
export const tooOld =
  'It shares no commit with the newest thousands of the branch, so what it changes cannot be told.';
export const moving = 'Others wrote to the dataset at each try; it was left as it is.';

/** Comments on the Hub. */
export const refusedComment = 'This submission is not taken:';
export const refusedNext = 'Once that is mended, please submit the model again.';

export function takenComment(path: string) {
  return `Thank you, this submission is taken: the request is in the dataset, at \`${path}\`. It was written there anew rather than merged, so this pull request is closed.`;
}
