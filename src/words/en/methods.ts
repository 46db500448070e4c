/** Names of the ways to rank, what their column is called, and the same in a sentence. */

export const mean = 'Mean';
export const meanNormalised = 'Mean, normalised';
export const groupMean = 'Mean of groups';
export const groupMeanNormalised = 'Mean of groups, normalised';
export const borda = 'Borda count';
export const meanRank = 'Mean rank';
export const winRate = 'Mean win rate';

export const averageColumn = 'Average';
export const bordaColumn = 'Borda';
export const meanRankColumn = 'Mean rank';
export const winRateColumn = 'Win rate';

export const averageNoun = 'average';
export const bordaNoun = 'Borda count';
export const meanRankNoun = 'mean rank';
export const winRateNoun = 'win rate';
