/** What the config says where it leaves something out. */

/** Kinds of models. */
export const modelTypes = {
  pretrained: 'Pretrained',
  continuouslyPretrained: 'Continuously pretrained',
  fineTuned: 'Fine-tuned',
  instructionTuned: 'Instruction-tuned',
  rlTuned: 'RL-tuned',
  chat: 'Chat',
  merge: 'Merge',
  multimodal: 'Multimodal',
  unknown: 'Unknown',
};

export const flags = {
  verified: { label: 'Verified', description: 'Somebody else than the author has repeated the evaluation.' },
  selfReported: {
    label: 'Self-reported',
    description: 'The scores are those that the model’s author gives.',
  },
  contaminated: { label: 'Contaminated', description: 'The model may have seen the test data.' },
  incomplete: { label: 'Incomplete', description: 'It has no score in some tasks.' },
  deleted: { label: 'Deleted', description: 'The model is no longer on the Hub.' },
  licence: { label: 'Licence?', description: 'The files name no licence that is known.' },
};

/** Labels of metadata by their keys; others are labelled by the key itself. */
export const columnLabels: Readonly<Record<string, string>> = {};
