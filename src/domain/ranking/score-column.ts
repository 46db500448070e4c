/** Numbers by row with their standard errors; NaN is missing, or not known. */
export interface ScoreColumn {
  values: Float64Array;
  stderrs: Float64Array;
}
