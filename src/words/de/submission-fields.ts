/** Why what was filled in is no submission: what is wrong, and what mends it. */

export function malformed(fields: string) {
  return {
    message: 'Das ist keine Einreichung: Erwartet wird ein Objekt mit benannten Feldern.',
    remedy: `Senden Sie ein Objekt mit diesen Feldern: ${fields}.`,
  };
}

export function unknownField(names: readonly string[], fields: string) {
  const quoted = names.map((name) => `„${name}“`).join(', ');
  return {
    message:
      names.length === 1 ? `Ein Feld ${quoted} gibt es nicht.` : `Diese Felder gibt es nicht: ${quoted}.`,
    remedy: `Lassen Sie ${names.length === 1 ? 'es' : 'sie'} weg. Es gibt die Felder ${fields}.`,
  };
}

export function noText(field: string) {
  return {
    message: `„${field}“ ist kein Text.`,
    remedy: 'Geben Sie einen Text an.',
  };
}

export function tooLong(field: string, most: number) {
  return {
    message: `„${field}“ hat mehr als ${most} Zeichen.`,
    remedy: 'Geben Sie nur den Namen an, ohne etwas darum herum.',
  };
}

export const noModelName = {
  message: 'Es ist kein Modell genannt.',
  remedy: 'Schreiben Sie seinen Namen so, wie er oben auf seiner Seite auf dem Hub steht: org/name.',
};

/** `guess`: what was probably meant; null: cannot be told. */
export function modelName(given: string, guess: string | null) {
  return {
    message: `„${given}“ ist kein Name eines Modells auf dem Hub.`,
    remedy:
      guess === null
        ? 'Schreiben Sie den Namen so, wie er oben auf der Seite des Modells steht: org/name. Erlaubt sind nur Buchstaben von a bis z, Ziffern und die Zeichen - _ . darin.'
        : `Schreiben Sie ${guess}.`,
  };
}

export function revisionName(given: string) {
  return {
    message: `„${given}“ ist kein Name eines Branches, eines Tags oder eines Commits.`,
    remedy:
      'Schreiben Sie ihn so, wie der Hub ihn zeigt, etwa main, v1.0 oder die Ziffern eines Commits. Leer bedeutet main.',
  };
}

/** `given`: null where none is named. */
export function precision(given: string | null, choices: string) {
  return {
    message:
      given === null
        ? 'Es ist keine Präzision genannt.'
        : `In der Präzision „${given}“ wertet diese Rangliste nicht aus.`,
    remedy: `Wählen Sie eine von diesen: ${choices}.`,
  };
}

export function weightType(given: string, choices: string) {
  return {
    message: `Gewichte der Art „${given}“ nimmt diese Rangliste nicht an.`,
    remedy: `Wählen Sie eine von diesen: ${choices}.`,
  };
}

export function noBaseModel(type: string) {
  return {
    message: `Gewichte der Art ${type} brauchen ein Basismodell, und es ist keines genannt.`,
    remedy: 'Nennen Sie das Modell, auf dem sie aufbauen: org/name.',
  };
}

export const needlessBaseModel = {
  message: 'Es ist ein Basismodell genannt, aber Gewichte der Art Original stehen für sich allein.',
  remedy:
    'Lassen Sie das Basismodell leer, oder wählen Sie Adapter oder Delta, wenn die Gewichte darauf aufbauen.',
};

export const ownBaseModel = {
  message: 'Das Modell ist als sein eigenes Basismodell genannt.',
  remedy:
    'Nennen Sie das Modell, auf dem die Gewichte aufbauen, oder wählen Sie Original, wenn sie für sich stehen.',
};

export function modelType(given: string, choices: string) {
  return {
    message: `Eine Art von Modell, die „${given}“ heißt, hat diese Rangliste nicht.`,
    remedy:
      choices === ''
        ? 'Lassen Sie das Feld leer.'
        : `Lassen Sie das Feld leer, oder wählen Sie eine von diesen: ${choices}.`,
  };
}
