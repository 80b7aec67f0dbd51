import { maxAliasesRule } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthRule } from '@escape.tech/graphql-armor-max-depth';
import { type DocumentNode, GraphQLError, parse, type ValidationContext } from 'graphql';
import { createLRUCache, type Plugin, type YogaServerOptions } from 'graphql-yoga';
import { singleMutationRule } from '../../graphql/single-mutation-rule.ts';
import { codeOf, httpError } from '../errors/http-error.ts';

/** Names, punctuation and values in one document: parsing stops there, before anything deep can recurse. */
export const mostTokens = 1000;
/** Levels of fields, fragments not counted. Our deepest view has nine. */
export const mostDepth = 12;
/** Aliases, counted as often as the fragment they are in is used: the only way to ask for a thing twice. */
export const mostAliases = 30;

const tooComplex = (message: string): GraphQLError => httpError(400, 'QUERY_TOO_COMPLEX', message);

/** armor's rules throw "Syntax Error: …" of their own unless told to report; this reports in our words. */
const reportAs = (message: string) => ({
  exposeLimits: false,
  propagateOnRejection: false,
  onReject: [(context: ValidationContext | null) => context?.reportError(tooComplex(message))],
});

/**
 * `__schema` is not counted, so that GraphiQL and code generators (about 15 deep) pass; graphql-js' own
 * `MaxIntrospectionDepthRule` holds it.
 */
const depthRule = maxDepthRule({
  n: mostDepth,
  flattenFragments: true,
  ignoreIntrospection: true,
  ...reportAs(`A query has at most ${mostDepth} levels of fields; this one goes deeper.`),
});

const aliasRule = maxAliasesRule({
  n: mostAliases,
  ...reportAs(`A query has at most ${mostAliases} aliases, fragments counted each time; this one has more.`),
});

/** Refuses documents too long, too deep or too repetitive to be one of ours, with `QUERY_TOO_COMPLEX`. */
export const useQueryLimits: Plugin = {
  onParse({ setParseFn }) {
    setParseFn(parseWithinLimits);
    // Thrown from here, past the hook of Yoga's that would make it 200 for clients of plain JSON.
    return ({ result }) => {
      if (result instanceof GraphQLError && codeOf(result) === 'QUERY_TOO_COMPLEX') throw result;
    };
  },
  onValidate({ addValidationRule }) {
    addValidationRule((context: ValidationContext) => depthRule(context));
    addValidationRule((context: ValidationContext) => aliasRule(context));
    addValidationRule(singleMutationRule);
    return ({ result, setResult }) => {
      const errors = result as readonly GraphQLError[];
      const complex = errors.filter((error) => codeOf(error) === 'QUERY_TOO_COMPLEX');
      if (complex.length > 0) setResult(complex);
      // graphql-js' own budget for comparing fields of the same name.
      else if (errors.some(({ message }) => message === 'Validation aborted.')) {
        setResult([tooComplex('This query repeats itself too much to be checked.')]);
      } else if (errors.some(({ message }) => message === 'Maximum introspection depth exceeded')) {
        setResult([tooComplex('This query goes deeper into the schema than clients and editors do.')]);
      }
    };
  },
};

/**
 * Yoga's cache of parsed documents holds only what passed this. Fewer than its default of 1,024 documents, as
 * anybody may fill it; and no failures, which are as cheap to find again.
 */
export const parserCache: NonNullable<YogaServerOptions<object, object>['parserAndValidationCache']> = {
  documentCache: createLRUCache<DocumentNode>({ max: 256 }),
  errorCache: { get: () => undefined, set: () => {} },
};

function parseWithinLimits(source: string): DocumentNode {
  try {
    return parse(source, { maxTokens: mostTokens });
  } catch (error) {
    // Tokens, but also graphql-js' own limits on comments and length.
    if (error instanceof GraphQLError && error.message.endsWith('Parsing aborted.')) {
      throw tooComplex(`A query has at most ${mostTokens} tokens; this one is longer.`);
    }
    throw error;
  }
}
