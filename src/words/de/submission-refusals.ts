/** Why a submission is not taken: what is wrong, and what mends it. */

export function blocked(name: string, reason: string | null) {
  return {
    message:
      reason === null
        ? `Diese Rangliste nimmt nichts von ${name} an.`
        : `Diese Rangliste nimmt ${name} nicht an: ${reason}`,
    remedy: 'Wenden Sie sich an die Betreiber der Rangliste, wenn Sie das für einen Irrtum halten.',
  };
}

export function modelNotFound(model: string) {
  return {
    message: `Ein öffentliches Modell ${model} gibt es auf dem Hub nicht.`,
    remedy:
      'Vergleichen Sie den Namen mit seiner Seite dort. Ist das Modell privat, machen Sie es öffentlich und reichen Sie es erneut ein.',
  };
}

export function revisionNotFound(model: string, revision: string) {
  return {
    message: `${model} hat keinen Branch, kein Tag und keinen Commit „${revision}“.`,
    remedy:
      'Wählen Sie etwas aus „Files and versions“ auf seiner Seite, oder lassen Sie das Feld für main leer.',
  };
}

export function renamed(from: string, to: string) {
  return { message: `${from} heißt jetzt ${to}.`, remedy: `Reichen Sie es als ${to} ein.` };
}

export function isPrivate(model: string) {
  return {
    message: `${model} ist privat.`,
    remedy: 'Machen Sie es in seinen Einstellungen auf dem Hub öffentlich, und reichen Sie es erneut ein.',
  };
}

export function gated(model: string) {
  return {
    message: `Der Zugang zu ${model} muss angefragt werden; diese Rangliste nimmt nur frei zugängliche Modelle an.`,
    remedy:
      'Schalten Sie die Zugangsanfragen in seinen Einstellungen auf dem Hub ab, und reichen Sie es erneut ein.',
  };
}

export function gatedUnseen(model: string) {
  return {
    message: `${model} lässt sich nicht prüfen: Seine Dateien sieht nur, wer Zugang bekommen hat.`,
    remedy:
      'Geben Sie dem Zugang, der es hier prüft, oder schalten Sie die Zugangsanfragen in seinen Einstellungen auf dem Hub ab, und reichen Sie es erneut ein.',
  };
}

export function disabled(model: string) {
  return {
    message: `Der Hub hat ${model} gesperrt.`,
    remedy: 'Seine Seite sagt, warum. Reichen Sie es erneut ein, wenn der Hub es wieder ausliefert.',
  };
}

/** `length`: characters of the card without its header; null without a card. */
export function card(length: number | null, least: number) {
  return {
    message:
      length === null
        ? 'Das Modell hat keine Modellkarte.'
        : `Die Modellkarte hat ${length} Zeichen Text, verlangt ${least === 1 ? 'wird eines' : `werden ${least}`}.`,
    remedy:
      'Sagen Sie in der README.md des Modells, was es ist, wie es trainiert wurde und wofür es taugt, und reichen Sie es erneut ein.',
  };
}

export const noLicense = {
  message: 'Die Modellkarte nennt keine Lizenz.',
  remedy: 'Schreiben Sie „license: …“ in den Kopf der README.md des Modells, und reichen Sie es erneut ein.',
};

export function license(given: string, choices: string) {
  return {
    message: `Die Lizenz des Modells ist ${given}; die nimmt diese Rangliste nicht an.`,
    remedy: `Angenommen werden Modelle mit diesen Lizenzen: ${choices}.`,
  };
}

export function pickleOnly(file: string) {
  return {
    message: `Die Gewichte sind keine Safetensors: ${file} kann beim Laden Code ausführen.`,
    remedy:
      'Speichern Sie die Gewichte mit safe_serialization=True, laden Sie sie hoch, und reichen Sie das Modell erneut ein.',
  };
}

export const noSafetensors = {
  message: 'Es gibt keine Gewichte als Safetensors.',
  remedy:
    'Laden Sie model.safetensors oder seine Teile neben config.json hoch, und reichen Sie das Modell erneut ein.',
};

/** `names`: the first few of `count`. */
export function missingShards(names: readonly string[], count: number) {
  const more = count > names.length ? ` und ${count - names.length} weitere` : '';
  return {
    message: `Die Gewichte sind unvollständig: Es ${count === 1 ? 'fehlt' : 'fehlen'} ${names.join(', ')}${more}.`,
    remedy: `Laden Sie ${count === 1 ? 'die Datei' : 'die Dateien'} neben den übrigen Teilen hoch und reichen Sie das Modell erneut ein.`,
  };
}

export const noAdapterWeights = {
  message: 'Es gibt keine adapter_model.safetensors.',
  remedy:
    'Speichern Sie den Adapter mit PEFT, das sie schreibt, laden Sie sie hoch, und reichen Sie das Modell erneut ein. Vollständige Gewichte sind von der Art Original.',
};

export const noConfig = {
  message: 'Es gibt keine config.json.',
  remedy: 'Laden Sie die hoch, die zu den Gewichten gehört, und reichen Sie das Modell erneut ein.',
};

export const noAdapterConfig = {
  message: 'Es gibt keine adapter_config.json.',
  remedy:
    'Speichern Sie den Adapter mit PEFT, das sie schreibt, laden Sie sie hoch, und reichen Sie das Modell erneut ein.',
};

export const noTokenizer = {
  message: 'Es gibt keine Dateien eines Tokenizers.',
  remedy:
    'Speichern Sie den Tokenizer neben den Gewichten (tokenizer.json, tokenizer_config.json), und reichen Sie das Modell erneut ein.',
};

/** `given`: null where none is named. */
export function architecture(model: string, given: string | null, choices: string) {
  return {
    message:
      given === null
        ? `Die config.json von ${model} nennt keine Architektur.`
        : `Die Architektur von ${model} ist ${given}; diese wird hier nicht ausgewertet.`,
    remedy: `Angenommen werden Modelle dieser Architekturen: ${choices}.`,
  };
}

export function noParameters(model: string) {
  return {
    message: `Für diese Rangliste gilt eine Größengrenze, und aus den Dateien von ${model} geht nicht hervor, wie viele Parameter es hat.`,
    remedy:
      'Laden Sie die Gewichte als Safetensors hoch, deren Header es angeben, und reichen Sie das Modell erneut ein.',
  };
}

/** Billions of parameters, as text. */
export function tooLarge(model: string, size: string, most: string, inPrecision: string) {
  return {
    message: `${model} hat ${size} Milliarden Parameter; in ${inPrecision} werden hier höchstens ${most} Milliarden ausgewertet.`,
    remedy:
      'Reichen Sie ein kleineres Modell ein oder wählen Sie, wenn es eine gibt, eine Präzision mit höherer Grenze.',
  };
}

export function baseModelNotFound(model: string) {
  return {
    message: `Ein öffentliches Basismodell ${model} gibt es auf dem Hub nicht.`,
    remedy: 'Vergleichen Sie den Namen mit seiner Seite dort.',
  };
}

export function baseModelUnseen(model: string) {
  return {
    message: `Für Größe und Architektur eines Adapters zählt sein Basismodell, und die Dateien von ${model} lassen sich hier nicht lesen.`,
    remedy: 'Fragen Sie die Betreiber der Rangliste, ob sie es auswerten können.',
  };
}

export function evaluated(model: string, how: string) {
  return {
    message: `${model} ist an diesem Commit schon ausgewertet (${how}).`,
    remedy: 'Sehen Sie in der Rangliste nach. Ein neuer Commit des Modells kann eingereicht werden.',
  };
}

export function waiting(model: string, how: string) {
  return {
    message: `${model} ist schon in der Warteschlange (${how}).`,
    remedy: 'Es ist nichts zu tun: Die Anfrage steht auf der Seite der Warteschlange.',
  };
}

function models(count: number): string {
  return count === 1 ? '1 Modell' : `${count} Modelle`;
}

function within(days: string): string {
  return days === '1' ? 'eines Tages' : `von ${days} Tagen`;
}

/** `freeAt`: when the next may be submitted, as text. */
export function quotaOfPerson(name: string, most: number, days: string, freeAt: string) {
  return {
    message: `${name} hat innerhalb ${within(days)} ${models(most)} eingereicht; das ist die Grenze.`,
    remedy: `Reichen Sie es ab ${freeAt} erneut ein.`,
  };
}

export function quotaOfOrg(name: string, most: number, days: string, freeAt: string) {
  return {
    message: `Von ${name} ${most === 1 ? 'ist' : 'sind'} innerhalb ${within(days)} ${models(most)} eingereicht worden; das ist die Grenze.`,
    remedy: `Reichen Sie es ab ${freeAt} erneut ein.`,
  };
}
