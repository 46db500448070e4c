/** Why what was filled in is no submission: what is wrong, and what mends it. */

export function malformed(fields: string) {
  return {
    message: 'This is no submission: an object with named fields is expected.',
    remedy: `Send an object with these fields: ${fields}.`,
  };
}

export function unknownField(names: readonly string[], fields: string) {
  const quoted = names.map((name) => `“${name}”`).join(', ');
  return {
    message: names.length === 1 ? `There is no field ${quoted}.` : `There are no fields ${quoted}.`,
    remedy: `Leave ${names.length === 1 ? 'it' : 'them'} out. The fields are ${fields}.`,
  };
}

export function noText(field: string) {
  return { message: `“${field}” is not text.`, remedy: 'Give one text.' };
}

export function tooLong(field: string, most: number) {
  return {
    message: `“${field}” has more than ${most} characters.`,
    remedy: 'Give the name alone, without anything around it.',
  };
}

export const noModelName = {
  message: 'No model is named.',
  remedy: 'Write its name as it stands at the top of its page on the Hub: org/name.',
};

/** `guess`: what was probably meant; null: cannot be told. */
export function modelName(given: string, guess: string | null) {
  return {
    message: `“${given}” is not the name of a model on the Hub.`,
    remedy:
      guess === null
        ? 'Write the name as it stands at the top of the model’s page: org/name. Only letters from a to z, digits and - _ . are allowed in it.'
        : `Write ${guess}.`,
  };
}

export function revisionName(given: string) {
  return {
    message: `“${given}” is not the name of a branch, a tag or a commit.`,
    remedy:
      'Write it as the Hub shows it, such as main, v1.0 or the digits of a commit. Leave it empty for main.',
  };
}

/** `given`: null where none is named. */
export function precision(given: string | null, choices: string) {
  return {
    message:
      given === null ? 'No precision is named.' : `This board does not evaluate in the precision “${given}”.`,
    remedy: `Choose one of these: ${choices}.`,
  };
}

export function weightType(given: string, choices: string) {
  return {
    message: `This board does not take weights of the type “${given}”.`,
    remedy: `Choose one of these: ${choices}.`,
  };
}

export function noBaseModel(type: string) {
  return {
    message: `Weights of the type ${type} need a base model, and none is named.`,
    remedy: 'Name the model that they go on top of: org/name.',
  };
}

export const needlessBaseModel = {
  message: 'A base model is named, but weights of the type Original stand alone.',
  remedy: 'Leave the base model empty, or choose Adapter or Delta where the weights go on top of it.',
};

export const ownBaseModel = {
  message: 'The model is named as its own base model.',
  remedy: 'Name the model that the weights go on top of, or choose Original where they stand alone.',
};

export function modelType(given: string, choices: string) {
  return {
    message: `This board has no kind of model that is called “${given}”.`,
    remedy: choices === '' ? 'Leave it empty.' : `Leave it empty, or choose one of these: ${choices}.`,
  };
}
