/** How often requests may be repeated in all, so that a server in trouble is not asked many times over. */
export interface RetryBudget {
  /** One answer came well. */
  earn(): void;
  /** Whether another request may be repeated; if so it is counted. */
  spend(): boolean;
  /** Repeated so far. */
  readonly spent: number;
}

export interface RetryBudgetOptions {
  /** Retries before anything has come well. */
  start?: number;
  /** Retries that each good answer adds. */
  share?: number;
}

/** By default 200, and one for every five good answers: a listing of 100 pages may stumble, a broken server stops it. */
export function createRetryBudget({ start = 200, share = 0.2 }: RetryBudgetOptions = {}): RetryBudget {
  let left = start;
  let spent = 0;
  return {
    earn: () => void (left += share),
    spend() {
      if (left < 1) return false;
      left -= 1;
      spent += 1;
      return true;
    },
    get spent() {
      return spent;
    },
  };
}
