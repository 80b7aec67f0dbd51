import {
  type ASTNode,
  BREAK,
  coerceInputValue,
  type DocumentNode,
  type ExecutionResult,
  GraphQLError,
  type GraphQLSchema,
  getNamedType,
  getOperationAST,
  isInputType,
  isNonNullType,
  isScalarType,
  Kind,
  TypeInfo,
  typeFromAST,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { isAsyncIterable, type Plugin } from 'graphql-yoga';
import { codeOf, isThrownByCode } from './http-error.ts';
import { type InputPath, isLiteral, pathInDocument, printInputPath, withNamedField } from './input-path.ts';

/** Enough to correct a form. Limits the response to a long list of wrong values. */
const maxErrors = 20;

/**
 * Distinguishes a wrong *value* from a wrong *document*: every wrong value, from a variable or a literal, gets
 * `BAD_USER_INPUT` with `extensions.inputPath`. Runs only after a failure, so that valid requests cost nothing.
 *
 * "Did you mean" stays on in production. The schema is public, so a suggestion reveals no more than introspection.
 */
export const useInputErrors: Plugin = {
  onValidate({ params: { documentAST, schema }, validateFn, setValidationFn }) {
    setValidationFn((...args: Parameters<typeof validateFn>) => {
      try {
        const [schema, document, rules] = args;
        return validateFn(schema, document, rules, { maxErrors });
      } catch (error) {
        // graphql-js' SingleFieldSubscriptionsRule throws for `@skip(if: $unset)` instead of reporting an error.
        if (error instanceof GraphQLError) return [error];
        throw error;
      }
    });
    return ({ result, setResult, valid }) => {
      if (valid) return;
      const errors = result as readonly GraphQLError[];
      // Yoga masks a fault only when it is thrown.
      const fault = errors.find(isThrownByCode);
      if (fault !== undefined) throw fault;
      // graphql-js reports the error of a scalar without its node; so call the scalars again.
      const hasNoNode = errors.some(
        (error) => codeOf(error) === 'BAD_USER_INPUT' && error.nodes === undefined,
      );
      const located = hasNoNode ? scalarErrors(schema, documentAST) : errors;
      setResult(located.map((error) => literalError(documentAST, error)));
    };
  },
  onExecute({ args }) {
    return { onExecuteDone: (payload) => describeErrors(args, payload) };
  },
  onSubscribe({ args }) {
    return { onSubscribeResult: (payload) => describeErrors(args, payload) };
  },
};

interface Executed {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operationName?: string | null | undefined;
  readonly variableValues?: unknown;
}

interface Payload {
  readonly result: ExecutionResult | AsyncIterable<unknown>;
  setResult(result: ExecutionResult): void;
}

function describeErrors(executed: Executed, { result, setResult }: Payload): void {
  if (isAsyncIterable(result) || result.errors === undefined) return;
  const inVariables = result.data === undefined ? variableErrors(executed) : [];
  const errors =
    inVariables.length > 0 ? inVariables : result.errors.map((error) => fieldError(executed.document, error));
  setResult({ ...result, errors });
}

function variableErrors({ schema, document, operationName, variableValues }: Executed): GraphQLError[] {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const values = new Map(Object.entries(variableValues ?? {}));
  return definitions
    .flatMap((definition) => errorsOfVariable(schema, definition, values))
    .slice(0, maxErrors);
}

function errorsOfVariable(
  schema: GraphQLSchema,
  definition: VariableDefinitionNode,
  values: ReadonlyMap<string, unknown>,
): GraphQLError[] {
  const variable = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type);
  if (!isInputType(type)) return [];
  const value = values.get(variable);
  if (value == null && isNonNullType(type) && (values.has(variable) || !definition.defaultValue)) {
    return [badInput([variable], `a value of type "${type}" is required.`, definition)];
  }
  if (value == null) return [];
  const found: GraphQLError[] = [];
  try {
    coerceInputValue(value, type, (path, _invalid, error) => {
      if (found.length === maxErrors) throw enough;
      if (isThrownByCode(error)) return void found.push(error);
      const inputPath = withNamedField([variable, ...path], error.message);
      found.push(badInput(inputPath, error.message, definition, error.extensions));
    });
  } catch (reason) {
    if (reason !== enough) throw reason;
  }
  return found;
}

/** Thrown to end a coercion: graphql-js compares each further wrong value with every valid one, to suggest one. */
const enough = new Error('No more errors are reported.');

/** Describes an error of a field; if it points to an argument's value, as an input error. */
function fieldError(document: DocumentNode, error: GraphQLError): GraphQLError {
  const node = error.nodes?.[0];
  if (isThrownByCode(error) || codeOf(error) !== undefined) return error;
  if (node?.kind === Kind.VARIABLE) return badInput([node.name.value], error.message, node, {}, error.path);
  return literalError(document, error);
}

function literalError(document: DocumentNode, error: GraphQLError): GraphQLError {
  const node = error.nodes?.[0];
  if (!isLiteral(node) || 'inputPath' in error.extensions) return error;
  const path = withNamedField(pathInDocument(document, node), error.message);
  return badInput(path, error.message, node, error.extensions, error.path);
}

/** Calls the scalars with the literals in a document again. Returns their errors, each with its node. */
function scalarErrors(schema: GraphQLSchema, document: DocumentNode): GraphQLError[] {
  const types = new TypeInfo(schema);
  const found: GraphQLError[] = [];
  const check = (node: ValueNode) => {
    const type = getNamedType(types.getInputType());
    if (!isScalarType(type)) return undefined;
    if (found.length === maxErrors) return BREAK;
    try {
      type.parseLiteral(node);
    } catch (error) {
      // Any other error is a fault.
      if (!(error instanceof GraphQLError)) throw error;
      found.push(new GraphQLError(error.message, { nodes: node, extensions: error.extensions }));
    }
    return undefined;
  };
  const kinds = [Kind.INT, Kind.FLOAT, Kind.STRING, Kind.BOOLEAN, Kind.ENUM] as const;
  visit(document, visitWithTypeInfo(types, Object.fromEntries(kinds.map((kind) => [kind, check]))));
  return found;
}

function badInput(
  inputPath: InputPath,
  message: string,
  node: ASTNode,
  extensions: Readonly<Record<string, unknown>> = {},
  path?: GraphQLError['path'],
): GraphQLError {
  return new GraphQLError(`${printInputPath(inputPath)}: ${message}`, {
    nodes: node,
    ...(path && { path }),
    // `spec`: clients of plain application/json get 200, as GraphQL over HTTP requires.
    extensions: { code: 'BAD_USER_INPUT', ...extensions, inputPath, http: { status: 400, spec: true } },
  });
}
