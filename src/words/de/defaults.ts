/** What the config says where it leaves something out. */

/** Kinds of models. */
export const modelTypes = {
  pretrained: 'Vortrainiert',
  continuouslyPretrained: 'Weiter vortrainiert',
  fineTuned: 'Feinabgestimmt',
  instructionTuned: 'Auf Anweisungen trainiert',
  rlTuned: 'Mit RL trainiert',
  chat: 'Chat',
  merge: 'Verschmolzen',
  multimodal: 'Multimodal',
  unknown: 'Unbekannt',
};

export const flags = {
  verified: {
    label: 'Bestätigt',
    description: 'Jemand anderes als der Urheber hat die Auswertung wiederholt.',
  },
  selfReported: {
    label: 'Selbst gemeldet',
    description: 'Die Werte sind die, die der Urheber des Modells angibt.',
  },
  contaminated: { label: 'Kontaminiert', description: 'Das Modell hat die Testdaten womöglich gesehen.' },
  incomplete: { label: 'Unvollständig', description: 'In einigen Aufgaben fehlt ein Wert.' },
  deleted: { label: 'Gelöscht', description: 'Das Modell ist nicht mehr auf dem Hub.' },
  licence: { label: 'Lizenz?', description: 'Die Dateien nennen keine bekannte Lizenz.' },
};

/** Labels of metadata by their keys; others are labelled by the key itself. */
export const columnLabels: Readonly<Record<string, string>> = {
  architecture: 'Architektur',
  available_on_the_hub: 'Auf dem Hub',
  base_model: 'Basismodell',
  contaminated: 'Kontaminiert',
  deleted: 'Gelöscht',
  downloads: 'Downloads',
  library: 'Bibliothek',
  license: 'Lizenz',
  licence: 'Lizenz',
  likes: 'Likes',
  model_type: 'Art des Modells',
  num_params: 'Parameter',
  params: 'Parameter',
  precision: 'Präzision',
  release_date: 'Veröffentlicht',
  self_reported: 'Selbst gemeldet',
  tags: 'Schlagwörter',
  verified: 'Bestätigt',
  vocabulary_size: 'Größe des Vokabulars',
  weight_type: 'Art der Gewichte',
};
