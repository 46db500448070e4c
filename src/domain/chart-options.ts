/** A chart of two columns; each is a metadata key, the id of a task, or `average`. */
export interface ChartOptions {
  x: string;
  y: string;
  title: string | null;
  isLog: boolean;
  xLowerIsBetter: boolean;
}
