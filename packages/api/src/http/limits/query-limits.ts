import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { type DocumentNode, type ExecutionArgs, GraphQLError, parse, type ValidationContext } from 'graphql';
import { createLRUCache, type Plugin, type YogaServerOptions } from 'graphql-yoga';
import { singleMutationRule } from '../../graphql/single-mutation-rule.ts';
import { subscriptionRootRule } from '../../graphql/subscription-root-rule.ts';
import { codeOf, httpError } from '../errors/http-error.ts';
import { costOf } from './query-cost.ts';
import { holdsMoreThan } from './value-count.ts';

/** Tokens in one document. The parser stops there, before a deep document can exhaust the stack. */
export const maxTokens = 1000;
/** Levels of fields; fragments add none. The deepest view of a client has nine. */
const maxDepth = 12;
/** Aliases, counted once per use of their fragment. An alias is the only way to select one field twice. */
const maxAliases = 30;
/**
 * The maximum cost of one operation; a resolved value costs one. The introspection of GraphiQL costs 11,500, a page of
 * 1,000 readings next to 1,000 check-ins 31,000, and the view that most clients select 700.
 */
export const maxCost = 40_000;
/** Values in the variables of one operation, lists and objects included. The longest list of the schema has 200. */
const maxValues = 1_000;

const tooComplex = (message: string): GraphQLError => httpError(400, 'QUERY_TOO_COMPLEX', message);

/** Without these options, armor's rules throw their own "Syntax Error: …". */
const reportAs = (message: string) => ({
  exposeLimits: false,
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(tooComplex(message))],
});

/**
 * Does not count `__schema`, so that GraphiQL and code generators pass (about 15 levels). graphql-js limits it with
 * its own `MaxIntrospectionDepthRule`.
 */
const depthRule = maxDepthRule({
  n: maxDepth,
  flattenFragments: true,
  ignoreIntrospection: true,
  ...reportAs(`A query has at most ${maxDepth} levels of fields; this one has more.`),
});

const aliasRule = maxAliasesRule({
  n: maxAliases,
  ...reportAs(
    `A query has at most ${maxAliases} aliases, counted once per use of a fragment; this one has more.`,
  ),
});

/**
 * Rejects operations that are too long, deep, repetitive or costly, with `QUERY_TOO_COMPLEX`. Allows one mutation.
 */
export const useQueryLimits: Plugin = {
  onParams({ params }) {
    if (holdsMoreThan(maxValues, params.variables)) {
      throw tooComplex(`Variables hold at most ${maxValues} values; these hold more.`);
    }
  },
  onParse({ setParseFn }) {
    setParseFn(parseWithinLimits);
    // Throwing bypasses Yoga's hook, which would answer 200 to clients of plain JSON.
    return ({ result }) => {
      if (result instanceof GraphQLError && codeOf(result) === 'QUERY_TOO_COMPLEX') throw result;
    };
  },
  onValidate({ addValidationRule }) {
    addValidationRule((context: ValidationContext) => depthRule(context));
    addValidationRule((context: ValidationContext) => aliasRule(context));
    addValidationRule(singleMutationRule);
    addValidationRule(subscriptionRootRule);
    return ({ result, setResult }) => {
      const errors = result as readonly GraphQLError[];
      const complex = errors.filter((error) => codeOf(error) === 'QUERY_TOO_COMPLEX');
      if (complex.length > 0) setResult(complex);
      // graphql-js has its own budget for comparing fields of the same name.
      else if (errors.some(({ message }) => message === 'Validation aborted.')) {
        setResult([tooComplex('This query repeats too many fields to be validated.')]);
      } else if (errors.some(({ message }) => message === 'Maximum introspection depth exceeded')) {
        setResult([tooComplex('This introspection query is too deep.')]);
      }
    };
  },
  onExecute: rejectCostly,
  onSubscribe: rejectCostly,
};

interface Execution {
  readonly args: ExecutionArgs;
  setResultAndStopExecution(result: { readonly errors: readonly GraphQLError[] }): void;
}

/** Checked before execution and not by a rule, because the length of a page can be in a variable. */
function rejectCostly({ args, setResultAndStopExecution }: Execution): void {
  if (costOf(args) <= maxCost) return;
  setResultAndStopExecution({
    errors: [tooComplex('This operation selects too much at once. Select less, or ask for shorter pages.')],
  });
}

/**
 * Yoga's cache of parsed documents; only documents within the limits enter it. It is smaller than the default of
 * 1,024, because any client can fill it. It keeps no errors, because they are cheap to find again.
 */
export const parserCache: NonNullable<YogaServerOptions<object, object>['parserAndValidationCache']> = {
  documentCache: createLRUCache<DocumentNode>({ max: 256 }),
  errorCache: { get: () => undefined, set: () => {} },
};

function parseWithinLimits(source: string): DocumentNode {
  try {
    return parse(source, { maxTokens: maxTokens });
  } catch (error) {
    // Also covers graphql-js' own limits on comments and length.
    if (error instanceof GraphQLError && error.message.endsWith('Parsing aborted.')) {
      throw tooComplex(`A query has at most ${maxTokens} tokens; this one is longer.`);
    }
    throw error;
  }
}
