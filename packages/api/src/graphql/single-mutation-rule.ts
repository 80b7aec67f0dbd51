import {
  type ASTVisitor,
  type FieldNode,
  GraphQLError,
  Kind,
  type OperationDefinitionNode,
  OperationTypeNode,
  type SelectionNode,
  type ValidationContext,
} from 'graphql';

/** Everything that a mutation selects at its root, except `__typename`. */
const commandSelections = ({ selectionSet }: OperationDefinitionNode): readonly SelectionNode[] =>
  selectionSet.selections.filter(
    (selection) => selection.kind !== Kind.FIELD || selection.name.value !== '__typename',
  );

/** The command of an operation; null if it is no mutation, or not exactly one command. */
export function commandOf(operation: OperationDefinitionNode): FieldNode | null {
  if (operation.operation !== OperationTypeNode.MUTATION) return null;
  const [command, another] = commandSelections(operation);
  return command?.kind === Kind.FIELD && !another ? command : null;
}

/**
 * Allows one command per mutation operation. With several, a failing command would stop an exit behind it, and its
 * `data: null` would hide that earlier commands took effect.
 */
export const singleMutationRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition(operation) {
    if (operation.operation !== OperationTypeNode.MUTATION || commandOf(operation)) return;
    const [command, another] = commandSelections(operation);
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
