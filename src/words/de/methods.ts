/** Names of the ways to rank, what their column is called, and the same in a sentence, always masculine. */

export const mean = 'Mittelwert';
export const meanNormalised = 'Mittelwert, normiert';
export const groupMean = 'Mittelwert der Gruppen';
export const groupMeanNormalised = 'Mittelwert der Gruppen, normiert';
export const borda = 'Borda-Wert';
export const meanRank = 'Mittlerer Rang';
export const winRate = 'Mittlere Gewinnrate';

export const averageColumn = 'Mittelwert';
export const bordaColumn = 'Borda';
export const meanRankColumn = 'Mittlerer Rang';
export const winRateColumn = 'Gewinnrate';

export const averageNoun = 'Mittelwert';
export const bordaNoun = 'Borda-Wert';
export const meanRankNoun = 'Mittelwert der Ränge';
export const winRateNoun = 'Mittelwert der Gewinnraten';
