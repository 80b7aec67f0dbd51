import {
  type ASTVisitor,
  GraphQLError,
  Kind,
  OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
} from 'graphql';

/**
 * Allows no `@skip` and no `@include` at the root of a subscription, as the GraphQL specification of September 2025
 * does. If they leave no field to subscribe to, graphql-js throws a TypeError.
 */
export const subscriptionRootRule = (context: ValidationContext): ASTVisitor => ({
  OperationDefinition({ operation, selectionSet }) {
    if (operation !== OperationTypeNode.SUBSCRIPTION) return;
    const conditional = rootSelections(context, selectionSet).find(isConditional);
    if (conditional === undefined) return;
    context.reportError(
      new GraphQLError('Use @skip and @include below the root field of a subscription, not at it.', {
        nodes: conditional,
        extensions: { code: 'GRAPHQL_VALIDATION_FAILED' },
      }),
    );
  },
});

const isConditional = ({ directives = [] }: SelectionNode): boolean =>
  directives.some(({ name }) => name.value === 'skip' || name.value === 'include');

/** The selections at the root, with those in fragments. */
function rootSelections(context: ValidationContext, root: SelectionSetNode): readonly SelectionNode[] {
  const found = new Set<SelectionNode>();
  const visit = ({ selections }: SelectionSetNode): void => {
    for (const selection of selections) {
      if (found.has(selection)) continue;
      found.add(selection);
      const inner =
        selection.kind === Kind.FRAGMENT_SPREAD
          ? context.getFragment(selection.name.value)
          : selection.kind === Kind.INLINE_FRAGMENT && selection;
      if (inner) visit(inner.selectionSet);
    }
  };
  visit(root);
  return [...found];
}
