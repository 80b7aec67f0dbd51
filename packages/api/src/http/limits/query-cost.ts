import {
  type DocumentNode,
  type ExecutionArgs,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  getOperationAST,
  isAbstractType,
  isCompositeType,
  isListType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import { defaultPageSize, maxPageSize } from '../../graphql/connection.ts';
import { fieldOf, introspectionSizes } from './introspection-sizes.ts';

/** The assumed length of a list of objects, and of a list of plain values. */
const objects = 10;
const values = 3;
/** The longest text that a policy can allow, in characters. A longer one is refused before it is read. */
const maxText = 4_000;

/** Returns the value of a variable as it was sent. Undefined: not known yet. */
type ReadVariable = (name: string) => unknown;

export const operationOf = ({ document, operationName }: ExecutionArgs): OperationDefinitionNode | null =>
  getOperationAST(document, operationName) ?? null;

/** What is known of the cost of an operation. */
interface KnownCost {
  /** The cost with the longest pages and texts. */
  readonly highest: number;
  /** The variables that decide the cost: lengths of pages, and texts. */
  readonly decisive: readonly string[];
  /** The cost by the sizes of these variables. */
  readonly bySizes: Map<string, number>;
}

/** Kept as long as the document is in the cache. */
const knownCosts = new WeakMap<OperationDefinitionNode, KnownCost>();
/** An operation with more combinations of sizes is estimated each time. */
const maxKnownSizes = 32;

/** The cost of an operation with its variables. Not exact for a cheap one, which is the usual case. */
export function costOf(args: ExecutionArgs): number {
  const { schema, document, variableValues } = args;
  const operation = operationOf(args);
  if (operation === null) return 0;
  const known = knownCosts.get(operation) ?? highestCost({ schema, document, operation });
  knownCosts.set(operation, known);
  const { highest, decisive, bySizes } = known;
  if (highest < cheap || decisive.length === 0) return highest;
  const read: ReadVariable = (name) => variableValues?.[name];
  const sizes = decisive.map((name) => sizeOf(read(name))).join();
  const cost = bySizes.get(sizes) ?? operationCost({ schema, document, operation }, read);
  if (bySizes.size < maxKnownSizes) bySizes.set(sizes, cost);
  return cost;
}
const cheap = 1_000;

function highestCost(operation: Operation): KnownCost {
  const decisive = new Set<string>();
  const highest = operationCost(operation, (name) => {
    decisive.add(name);
  });
  return { highest, decisive: [...decisive], bySizes: new Map() };
}

/** Values of the same size cost the same. */
function sizeOf(value: unknown): string {
  if (typeof value === 'number') return `${value}`;
  return typeof value === 'string' ? `"${Math.min(value.length, maxText)}` : '';
}

interface Operation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/**
 * Estimates how many values an operation resolves. A field below a list counts once per expected item. A field whose
 * own work is heavy names its additional cost in its extensions: `cost`, or `costPerCharacter` of its text arguments. A
 * page or text whose length is not known has the maximum.
 *
 * Written here, because the published packages do not know the length of a list, or do not count introspection.
 */
export function operationCost({ schema, document, operation }: Operation, read: ReadVariable): number {
  const fragments = new Map(document.definitions.filter(isFragment).map((one) => [one.name.value, one]));
  const known = new Map<string, number>();

  /** `page`: the length of the lists directly in the selection, if an argument of their connection sets it. */
  function selectionsCost({ selections }: SelectionSetNode, parent: string, page: number | null): number {
    const sum = (of: readonly SelectionNode[]) =>
      of.reduce((total, selection) => total + selectionCost(selection, parent, page), 0);
    const type = schema.getType(parent);
    if (!isAbstractType(type)) return sum(selections);
    // An object has one type: only the fragments on this type count.
    const perType = schema
      .getPossibleTypes(type)
      .map(({ name }) => sum(selections.filter((selection) => appliesTo(name, selection))));
    return Math.max(0, ...perType);
  }

  /** Whether a selection selects anything of an object of this type. */
  function appliesTo(type: string, selection: SelectionNode): boolean {
    if (selection.kind === Kind.FIELD) return true;
    const { typeCondition } =
      selection.kind === Kind.INLINE_FRAGMENT ? selection : (fragments.get(selection.name.value) ?? {});
    if (typeCondition === undefined || typeCondition.name.value === type) return true;
    const condition = schema.getType(typeCondition.name.value);
    const object = schema.getType(type);
    return isAbstractType(condition) && isObjectType(object) && schema.isSubType(condition, object);
  }

  function selectionCost(selection: SelectionNode, parent: string, page: number | null): number {
    switch (selection.kind) {
      case Kind.FIELD:
        return fieldCost(selection, parent, page);
      case Kind.INLINE_FRAGMENT:
        return selectionsCost(selection.selectionSet, selection.typeCondition?.name.value ?? parent, page);
      case Kind.FRAGMENT_SPREAD:
        return fragmentCost(selection.name.value, page);
    }
  }

  /** Visits each fragment once, so that fragments in fragments take no exponential time. */
  function fragmentCost(name: string, page: number | null): number {
    const key = `${name} ${page}`;
    const fragment = fragments.get(name);
    const cost =
      known.get(key) ??
      (fragment ? selectionsCost(fragment.selectionSet, fragment.typeCondition.name.value, page) : 0);
    known.set(key, cost);
    return cost;
  }

  function fieldCost(node: FieldNode, parent: string, page: number | null): number {
    const field = fieldOf(schema, parent, node.name.value);
    if (field === undefined) return 1;
    const { cost = 0, costPerCharacter = 0 } = field.extensions;
    const own = 1 + Number(cost) + Number(costPerCharacter) * charactersIn(node, read);
    const items = page !== null && isList(field) ? page : lengthOf(schema, parent, field);
    if (!node.selectionSet) return own + items;
    const type = getNamedType(field.type).name;
    return own + items * (1 + selectionsCost(node.selectionSet, type, pageSize(field, node, read)));
  }

  const root = schema.getRootType(operation.operation);
  return root ? selectionsCost(operation.selectionSet, root.name, null) : 0;
}

const isFragment = (node: DocumentNode['definitions'][number]): node is FragmentDefinitionNode =>
  node.kind === Kind.FRAGMENT_DEFINITION;

type Field = GraphQLField<unknown, unknown>;

const isList = ({ type }: Field): boolean => isListType(getNullableType(type));

/** The expected number of items of a list, or of objects in a field. */
function lengthOf(schema: GraphQLSchema, parent: string, field: Field): number {
  const known = introspectionSizes(schema)[`${parent}.${field.name}`];
  if (known !== undefined) return known;
  if (!isList(field)) return isCompositeType(getNamedType(field.type)) ? 1 : 0;
  return isCompositeType(getNamedType(field.type)) ? objects : values;
}

/** The maximum length of the pages of a connection. Null for any other field. */
function pageSize({ args }: Field, node: FieldNode, read: ReadVariable): number | null {
  if (!args.some(({ name }) => name === 'first')) return null;
  const given = (node.arguments ?? [])
    .filter(({ name }) => name.value === 'first' || name.value === 'last')
    .map(({ value }) => numberIn(value, read));
  if (given.every((size) => size === null)) return defaultPageSize;
  return Math.min(maxPageSize, ...given.map((size) => size ?? maxPageSize).filter((size) => size >= 0));
}

/** The length of the texts in a field's arguments. */
function charactersIn({ arguments: args = [] }: FieldNode, read: ReadVariable): number {
  const lengths = args.map(({ value }) => {
    if (value.kind === Kind.STRING) return value.value.length;
    if (value.kind !== Kind.VARIABLE) return 0;
    const sent = read(value.name.value);
    return typeof sent === 'string' ? sent.length : maxText;
  });
  return lengths.reduce((sum, length) => sum + Math.min(length, maxText), 0);
}

/** The number that an argument gets. Null for null or an omitted variable. */
function numberIn(value: ValueNode, read: ReadVariable): number | null {
  if (value.kind === Kind.INT) return Number(value.value);
  if (value.kind !== Kind.VARIABLE) return null;
  const sent = read(value.name.value);
  // A missing value may have a default, and a wrong one is refused later.
  return typeof sent === 'number' ? sent : maxPageSize;
}
