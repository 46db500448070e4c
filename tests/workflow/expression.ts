import { data, Evaluator, Lexer, Parser } from '@actions/expressions';

/** What an expression can ask about: `github`, `steps` and so on. */
export type Contexts = Readonly<Record<string, unknown>>;

const CONTEXTS = ['github', 'env', 'vars', 'secrets', 'inputs', 'steps', 'needs'];
const FUNCTIONS = ['success', 'failure', 'always', 'cancelled'].map((name) => ({
  name,
  minArgs: 0,
  maxArgs: 0,
}));

/** Whether a step or a job runs, as GitHub decides it: without a word about failures only after none. */
export function isDue(condition: string | undefined, contexts: Contexts, hasFailed: boolean): boolean {
  const text = condition ?? 'success()';
  const isAsking = FUNCTIONS.some(({ name }) => text.includes(`${name}()`));
  if (!isAsking && hasFailed) return false;
  return isTruthy(evaluate(text.replace(/^\s*\$\{\{(.*)\}\}\s*$/s, '$1'), contexts, hasFailed));
}

/** A text with what stands in `${{ … }}` filled in. */
export function fillIn(text: string, contexts: Contexts): string {
  return text.replace(/\$\{\{(.*?)\}\}/gs, (_, expression: string) =>
    evaluate(expression, contexts, false).coerceString(),
  );
}

function evaluate(text: string, contexts: Contexts, hasFailed: boolean): data.ExpressionData {
  const { tokens } = new Lexer(text.trim()).lex();
  const expression = new Parser(tokens, CONTEXTS, FUNCTIONS).parse();
  const answers: Record<string, boolean> = {
    success: !hasFailed,
    failure: hasFailed,
    always: true,
    cancelled: false,
  };
  const functions = FUNCTIONS.map((info) => {
    const call = () => new data.BooleanData(answers[info.name] === true);
    return [info.name, { ...info, call }] as const;
  });
  const known = Object.fromEntries(CONTEXTS.map((name) => [name, contexts[name] ?? {}]));
  const dictionary = toData(known);
  if (!(dictionary instanceof data.Dictionary)) throw new Error('Contexts are a mapping.');
  return new Evaluator(expression, dictionary, new Map(functions)).evaluate();
}

function toData(value: unknown): data.ExpressionData {
  if (typeof value === 'string') return new data.StringData(value);
  if (typeof value === 'boolean') return new data.BooleanData(value);
  if (typeof value === 'number') return new data.NumberData(value);
  if (typeof value !== 'object' || value === null) return new data.Null();
  return new data.Dictionary(...Object.entries(value).map(([key, item]) => ({ key, value: toData(item) })));
}

function isTruthy(value: data.ExpressionData): boolean {
  return !['', 'false', '0'].includes(value.coerceString());
}
