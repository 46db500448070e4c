export const failed = (model: string, hub: string, why: string) =>
  `Das Modell „${model}“ konnte auf ${hub} nicht nachgeschlagen werden: ${why}.`;
export const answers = (status: number) => `die Antwort ist ${status}`;
export const noAnswer = 'es kam keine Antwort';
export const badAnswer = 'die Antwort ist nicht zu gebrauchen';
export const tryAgainLater = 'Versuchen Sie es später noch einmal.';
export const tryAgainIn = (seconds: number) => `Versuchen Sie es in ${seconds} s noch einmal.`;
export const checkNetwork = 'Prüfen Sie die Verbindung und versuchen Sie es dann noch einmal.';
