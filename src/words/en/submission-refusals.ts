/** Why a submission is not taken: what is wrong, and what mends it. */

export function blocked(name: string, reason: string | null) {
  return {
    message:
      reason === null
        ? `This board takes nothing from ${name}.`
        : `This board does not take ${name}: ${reason}`,
    remedy: 'Ask the people who run the board where you think that this is a mistake.',
  };
}

export function modelNotFound(model: string) {
  return {
    message: `There is no public model ${model} on the Hub.`,
    remedy:
      'Compare the name with its page there. Where the model is private, make it public and submit it again.',
  };
}

export function revisionNotFound(model: string, revision: string) {
  return {
    message: `${model} has no branch, tag or commit “${revision}”.`,
    remedy: 'Choose one from “Files and versions” on its page, or leave it empty for main.',
  };
}

export function renamed(from: string, to: string) {
  return { message: `${from} is now called ${to}.`, remedy: `Submit it as ${to}.` };
}

export function isPrivate(model: string) {
  return {
    message: `${model} is private.`,
    remedy: 'Make it public in its settings on the Hub, and submit it again.',
  };
}

export function gated(model: string) {
  return {
    message: `${model} is gated, and this board takes only models that nobody has to ask access to.`,
    remedy: 'Turn off access requests in its settings on the Hub, and submit it again.',
  };
}

export function gatedUnseen(model: string) {
  return {
    message: `${model} cannot be checked: only those who have been given access see its files.`,
    remedy:
      'Give access to whoever checks it here, or turn off access requests in its settings on the Hub, and submit it again.',
  };
}

export function disabled(model: string) {
  return {
    message: `The Hub has disabled ${model}.`,
    remedy: 'Its page says why. Submit it again when the Hub serves it.',
  };
}

/** `length`: characters of the card without its header; null without a card. */
export function card(length: number | null, least: number) {
  const text = length === 1 ? 'one character' : `${length ?? 0} characters`;
  return {
    message:
      length === null
        ? 'The model has no card.'
        : `The model’s card has ${text} of text, and ${least} are asked for.`,
    remedy:
      'Say in the model’s README.md what it is, how it was trained and what it is for, and submit it again.',
  };
}

export const noLicense = {
  message: 'The model’s card names no licence.',
  remedy: 'Add “license: …” to the header of the model’s README.md, and submit it again.',
};

export function license(given: string, choices: string) {
  return {
    message: `The model’s licence is ${given}, which this board does not take.`,
    remedy: `Models with these licences are taken: ${choices}.`,
  };
}

export function pickleOnly(file: string) {
  return {
    message: `The weights are not safetensors: ${file} can run code when it is loaded.`,
    remedy: 'Save the weights with safe_serialization=True, upload them, and submit the model again.',
  };
}

export const noSafetensors = {
  message: 'There are no weights in safetensors.',
  remedy: 'Upload model.safetensors, or its parts, beside config.json, and submit the model again.',
};

/** `names`: the first few of `count`. */
export function missingShards(names: readonly string[], count: number) {
  const more = count > names.length ? ` and ${count - names.length} more` : '';
  return {
    message: `The weights are not complete: ${names.join(', ')}${more} ${count === 1 ? 'is' : 'are'} missing.`,
    remedy: `Upload ${count === 1 ? 'it' : 'them'} beside the other parts, and submit the model again.`,
  };
}

export const noAdapterWeights = {
  message: 'There is no adapter_model.safetensors.',
  remedy:
    'Save the adapter with PEFT, which writes it, upload it, and submit the model again. Whole weights are of the type Original.',
};

export const noConfig = {
  message: 'There is no config.json.',
  remedy: 'Upload the one that belongs to the weights, and submit the model again.',
};

export const noAdapterConfig = {
  message: 'There is no adapter_config.json.',
  remedy: 'Save the adapter with PEFT, which writes it, upload it, and submit the model again.',
};

export const noTokenizer = {
  message: 'There are no files of a tokenizer.',
  remedy:
    'Save the tokenizer beside the weights (tokenizer.json, tokenizer_config.json), and submit the model again.',
};

/** `given`: null where none is named. */
export function architecture(model: string, given: string | null, choices: string) {
  return {
    message:
      given === null
        ? `The config.json of ${model} names no architecture.`
        : `The architecture of ${model} is ${given}, which this board does not evaluate.`,
    remedy: `Models of these architectures are taken: ${choices}.`,
  };
}

export function noParameters(model: string) {
  return {
    message: `This board has a limit of size, and the files of ${model} do not say how many parameters it has.`,
    remedy: 'Upload the weights as safetensors, whose headers say it, and submit the model again.',
  };
}

/** Billions of parameters, as text. */
export function tooLarge(model: string, size: string, most: string, inPrecision: string) {
  return {
    message: `${model} has ${size} billion parameters; this board evaluates at most ${most} billion in ${inPrecision}.`,
    remedy: 'Submit a smaller model, or choose a precision with a higher limit where there is one.',
  };
}

export function baseModelNotFound(model: string) {
  return {
    message: `There is no public base model ${model} on the Hub.`,
    remedy: 'Compare the name with its page there.',
  };
}

export function baseModelUnseen(model: string) {
  return {
    message: `The size or the architecture of an adapter is that of its base model, and the files of ${model} cannot be read here.`,
    remedy: 'Ask the people who run the board whether they can evaluate it.',
  };
}

export function evaluated(model: string, how: string) {
  return {
    message: `${model} is evaluated already at this commit (${how}).`,
    remedy: 'Look it up on the board. A new commit of the model can be submitted.',
  };
}

export function waiting(model: string, how: string) {
  return {
    message: `${model} is in the queue already (${how}).`,
    remedy: 'Nothing has to be done: its request is shown on the page of the queue.',
  };
}

function models(count: number): string {
  return count === 1 ? '1 model' : `${count} models`;
}

function within(days: string): string {
  return days === '1' ? 'a day' : `${days} days`;
}

/** `freeAt`: when the next may be submitted, as text. */
export function quotaOfPerson(name: string, most: number, days: string, freeAt: string) {
  return {
    message: `${name} has submitted ${models(most)} within ${within(days)}, and that is the limit.`,
    remedy: `Submit it again from ${freeAt} on.`,
  };
}

export function quotaOfOrg(name: string, most: number, days: string, freeAt: string) {
  return {
    message: `Of ${name} ${models(most)} ${most === 1 ? 'has' : 'have'} been submitted within ${within(days)}, and that is the limit.`,
    remedy: `Submit it again from ${freeAt} on.`,
  };
}
