// What the tests use of validators that come without types.

declare module 'jsonld' {
  export function expand(
    document: object,
    options: {
      documentLoader: (
        url: string,
      ) => Promise<{ contextUrl?: string; documentUrl: string; document: object }>;
    },
  ): Promise<object[]>;
}

declare module '@adobe/structured-data-validator' {
  class Validator {
    validate(extracted: { jsonld: Record<string, object[]> }): Promise<{ issueMessage: string }[]>;
  }
  // eslint-disable-next-line import-x/no-default-export -- it has no other.
  export default Validator;
}
