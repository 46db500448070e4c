/**
 * A failure that the person at the keyboard can mend. Its message says what is wrong, where and why;
 * `hint` says what to do. Scripts print both without a stack trace and exit with 1.
 */
export class UserError extends Error {
  override readonly name: string = 'UserError';
  readonly hint: string;

  constructor(message: string, hint: string, options?: ErrorOptions) {
    super(message, options);
    this.hint = hint;
  }
}
