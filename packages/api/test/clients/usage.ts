import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** Lists the coordinates of the schema that no operation of a document uses. */
export function unused(schema: GraphQLSchema, document: DocumentNode): readonly string[] {
  const used = usedBy(schema, document);
  return Object.values(schema.getTypeMap())
    .filter(({ name }) => !name.startsWith('__'))
    .flatMap((type) => [...fieldsOf(type), ...membersOf(schema, type)])
    .filter((coordinate) => !used.has(coordinate));
}

/** `Type.field`, `Type.field(argument)` and `Input.field`. */
function fieldsOf(type: GraphQLNamedType): readonly string[] {
  if (isInputObjectType(type)) return Object.keys(type.getFields()).map((field) => `${type.name}.${field}`);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, args }) => [
    `${type.name}.${name}`,
    ...args.map((arg) => `${type.name}.${name}(${arg.name})`),
  ]);
}

/** `Union > Member`, and `Interface > Implementation`. */
const membersOf = (schema: GraphQLSchema, type: GraphQLNamedType): readonly string[] =>
  isAbstractType(type) ? schema.getPossibleTypes(type).map(({ name }) => `${type.name} > ${name}`) : [];

function usedBy(schema: GraphQLSchema, document: DocumentNode): ReadonlySet<string> {
  const used = new Set<string>();
  const types = new TypeInfo(schema);
  const conditions = conditionsOf(document);
  const narrow = (outer: string, condition: string | undefined): void => {
    const inner = schema.getType(condition ?? outer);
    if (isAbstractType(inner))
      for (const { name } of schema.getPossibleTypes(inner)) used.add(`${outer} > ${name}`);
    if (!isObjectType(inner)) return;
    for (const { name } of [{ name: outer }, ...inner.getInterfaces()]) used.add(`${name} > ${inner.name}`);
  };
  visit(
    document,
    visitWithTypeInfo(types, {
      SelectionSet({ selections }: SelectionSetNode) {
        const outer = types.getParentType()?.name ?? '';
        for (const each of selections) {
          if (each.kind === Kind.FIELD) used.add(`${outer}.${each.name.value}`);
          else if (each.kind === Kind.INLINE_FRAGMENT) narrow(outer, each.typeCondition?.name.value);
          else narrow(outer, conditions.get(each.name.value));
        }
      },
      Argument({ name }) {
        used.add(`${types.getParentType()?.name}.${types.getFieldDef()?.name}(${name.value})`);
      },
      ObjectField({ name }) {
        used.add(`${getNamedType(types.getParentInputType())?.name}.${name.value}`);
      },
    }),
  );
  return used;
}

/** The type condition of each fragment, by name. */
const conditionsOf = ({ definitions }: DocumentNode): ReadonlyMap<string, string> =>
  new Map(
    definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION
        ? [[each.name.value, each.typeCondition.name.value] as const]
        : [],
    ),
  );
