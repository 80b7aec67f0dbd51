import { type ASTVisitor, GraphQLError, Kind, OperationTypeNode, type ValidationContext } from 'graphql';

/**
 * A mutation gives one command. Of several, one that fails would keep those after it from being heard, an exit
 * among them, and the answer would say of those before it that nothing was done.
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
        'A mutation gives one command, as a field of its own; several go as several requests.',
        {
          nodes: another ?? command ?? operation,
          extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
        },
      ),
    );
  },
});
