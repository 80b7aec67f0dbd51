import {
  type ASTNode,
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
import { codeOf } from './http-error.ts';
import {
  type InputPath,
  isWrittenValue,
  pathInDocument,
  printInputPath,
  withNamedField,
} from './input-path.ts';

/** Enough to correct a form by, and a bound on what a long list of wrong values makes us answer. */
const mostErrors = 20;

/**
 * Tells a wrong *value* from a wrong *document*: values get `BAD_USER_INPUT` with `extensions.inputPath`, wherever
 * they came from. Works only once something has failed, so that good requests cost nothing.
 *
 * "Did you mean" stays on in production: the schema is public and committed, so a suggestion tells nothing that
 * introspection doesn't.
 */
export const useInputErrors: Plugin = {
  onValidate({ params: { documentAST, schema }, validateFn, setValidationFn }) {
    setValidationFn((...args: Parameters<typeof validateFn>) => {
      try {
        return validateFn(...args);
      } catch (error) {
        // graphql-js' SingleFieldSubscriptionsRule throws at `@skip(if: $unset)` instead of reporting.
        if (error instanceof GraphQLError) return [error];
        throw error;
      }
    });
    return ({ result, setResult, valid }) => {
      if (valid) return;
      const errors = result as readonly GraphQLError[];
      // graphql-js reports what a scalar throws as it is, without saying where; so ask the scalars again.
      const placeless = errors.some(
        (error) => codeOf(error) === 'BAD_USER_INPUT' && error.nodes === undefined,
      );
      const placed = placeless ? wrongScalars(schema, documentAST) : errors;
      setResult(placed.map((error) => aboutWrittenValue(documentAST, error)));
    };
  },
  onExecute({ args }) {
    return { onExecuteDone: (payload) => name(args, payload) };
  },
  onSubscribe({ args }) {
    return { onSubscribeResult: (payload) => name(args, payload) };
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

function name(executed: Executed, { result, setResult }: Payload): void {
  if (isAsyncIterable(result) || result.errors === undefined) return;
  const wrong = result.data === undefined ? aboutVariables(executed) : [];
  const errors =
    wrong.length > 0 ? wrong : result.errors.map((error) => aboutValue(executed.document, error));
  setResult({ ...result, errors });
}

function aboutVariables({ schema, document, operationName, variableValues }: Executed): GraphQLError[] {
  const definitions = getOperationAST(document, operationName)?.variableDefinitions ?? [];
  const values = new Map(Object.entries(variableValues ?? {}));
  return definitions.flatMap((each) => aboutVariable(schema, each, values)).slice(0, mostErrors);
}

function aboutVariable(
  schema: GraphQLSchema,
  definition: VariableDefinitionNode,
  values: ReadonlyMap<string, unknown>,
): GraphQLError[] {
  const variable = definition.variable.name.value;
  const type = typeFromAST(schema, definition.type);
  if (!isInputType(type)) return [];
  const value = values.get(variable);
  if (value == null && isNonNullType(type) && (values.has(variable) || !definition.defaultValue)) {
    return [badInput([variable], `a value of type "${type}" is needed here.`, definition)];
  }
  if (value == null) return [];
  const found: GraphQLError[] = [];
  coerceInputValue(value, type, (path, _invalid, error) => {
    if (found.length === mostErrors) return;
    const inputPath = withNamedField([variable, ...path], error.message);
    found.push(badInput(inputPath, error.message, definition, error.extensions));
  });
  return found;
}

/** An error of executing a field: about an argument's value if that is where it points. */
function aboutValue(document: DocumentNode, error: GraphQLError): GraphQLError {
  const node = error.nodes?.[0];
  const thrownByCode = error.originalError !== undefined && !(error.originalError instanceof GraphQLError);
  if (thrownByCode || codeOf(error) !== undefined) return error;
  if (node?.kind === Kind.VARIABLE) return badInput([node.name.value], error.message, node, {}, error.path);
  return aboutWrittenValue(document, error);
}

function aboutWrittenValue(document: DocumentNode, error: GraphQLError): GraphQLError {
  const node = error.nodes?.[0];
  if (!isWrittenValue(node) || 'inputPath' in error.extensions) return error;
  const path = withNamedField(pathInDocument(document, node), error.message);
  return badInput(path, error.message, node, error.extensions, error.path);
}

/** What the scalars say of the values written in a document, each with its value. */
function wrongScalars(schema: GraphQLSchema, document: DocumentNode): GraphQLError[] {
  const types = new TypeInfo(schema);
  const found: GraphQLError[] = [];
  const ask = (node: ValueNode) => {
    const type = getNamedType(types.getInputType());
    if (!isScalarType(type) || found.length === mostErrors) return;
    try {
      type.parseLiteral(node);
    } catch (error) {
      const { message, extensions } = error instanceof GraphQLError ? error : new GraphQLError(String(error));
      found.push(new GraphQLError(message, { nodes: node, extensions }));
    }
  };
  const values = [Kind.INT, Kind.FLOAT, Kind.STRING, Kind.BOOLEAN, Kind.ENUM] as const;
  visit(document, visitWithTypeInfo(types, Object.fromEntries(values.map((kind) => [kind, ask]))));
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
    // `spec`: to a client that accepts only application/json this is 200, as GraphQL over HTTP has it.
    extensions: { code: 'BAD_USER_INPUT', ...extensions, inputPath, http: { status: 400, spec: true } },
  });
}
