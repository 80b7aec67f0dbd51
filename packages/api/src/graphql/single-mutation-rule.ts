import { type ASTVisitor, GraphQLError, Kind, OperationTypeNode, type ValidationContext } from 'graphql';

/**
 * Allows one command per mutation operation. With several, a failing command would stop an exit behind it, and its
 * `data: null` would hide that earlier commands took effect.
 */
export const singleMutationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    if (operation.operation !== OperationTypeNode.MUTATION) return;
    const commands = operation.selectionSet.selections.filter(
      (selection) => selection.kind !== Kind.FIELD || selection.name.value !== '__typename',
    );
    const [command, another] = commands;
    if (command?.kind === Kind.FIELD && !another) return;
    context.reportError(
      new GraphQLError(
        'Select exactly one mutation field, outside of fragments. Send each command in its own request.',
        {
          nodes: another ?? command ?? operation,
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        },
      ),
    );
  },
});
