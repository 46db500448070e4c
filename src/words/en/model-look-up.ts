export const failed = (model: string, hub: string, why: string) =>
  `The model “${model}” could not be looked up on ${hub}: ${why}.`;
export const answers = (status: number) => `it answers ${status}`;
export const noAnswer = 'no answer came';
export const badAnswer = 'its answer cannot be used';
export const tryAgainLater = 'Try again later.';
export const tryAgainIn = (seconds: number) => `Try again in ${seconds} s.`;
export const checkNetwork = 'Check the connection, then try again.';
