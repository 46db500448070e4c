/** Where something stands in the typed text: from the first sign to before the last. */
export interface Place {
  from: number;
  to: number;
}

/** What a visitor should know of a query, in one or two short sentences. */
export interface QueryProblem extends Place {
  message: string;
}

export interface Query {
  text: string;
  /** null: nothing is asked for. */
  root: QueryNode | null;
  problems: QueryProblem[];
}

export type QueryNode =
  | ({ kind: 'and' | 'or'; nodes: QueryNode[] } & Place)
  | ({ kind: 'not'; node: QueryNode } & Place)
  | ({ kind: 'text'; text: string; isPhrase: boolean } & Place)
  | ({ kind: 'pattern'; source: string } & Place)
  | FieldNode;

/** `name:value,value`; whether a field is called so is for the fields to say. */
export interface FieldNode extends Place {
  kind: 'field';
  name: string;
  nameTo: number;
  /** Any of them; at least one, which may be empty. */
  values: QueryValue[];
  /** The whole without quotation marks, to look for where no field has the name. */
  text: string;
}

export type Operator = '<' | '<=' | '>' | '>=' | '=';

export interface QueryValue extends Place {
  operator: Operator | null;
  form: 'bare' | 'quoted' | 'pattern';
  /** Without operator, quotation marks and slashes. */
  text: string;
}
