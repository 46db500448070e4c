/** Something about how a site is published that an operator should know. It never stops a build or a deploy. */
export interface Advice {
  /** Where it can be changed: a key of `leaderboard.yaml`, or a file. */
  key: string;
  message: string;
  remedy: string;
}
