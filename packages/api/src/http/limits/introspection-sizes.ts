import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';

/** The field of a type by its name. Includes the entries to introspection. */
export function fieldOf(
  schema: GraphQLSchema,
  parent: string,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  const type = schema.getType(parent);
  if (type === schema.getQueryType() && name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (type === schema.getQueryType() && name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isObjectType(type) || isInterfaceType(type) ? type.getFields()[name] : undefined;
}

/** The mean length of each list of introspection, by type and field. */
type Sizes = Readonly<Record<string, number>>;

const bySchema = new WeakMap<GraphQLSchema, Sizes>();

export function introspectionSizes(schema: GraphQLSchema): Sizes {
  const sizes = bySchema.get(schema) ?? measure(schema);
  bySchema.set(schema, sizes);
  return sizes;
}

function measure(schema: GraphQLSchema): Sizes {
  const types = Object.values(schema.getTypeMap());
  const fields = types.flatMap(outputFields);
  const mean = <T>(of: readonly T[], length: (one: T) => number): number =>
    of.reduce((sum, one) => sum + length(one), 0) / of.length;
  const perType = (length: (type: GraphQLNamedType) => number): number => mean(types, length);
  return {
    '__Schema.types': types.length,
    '__Schema.directives': schema.getDirectives().length,
    '__Type.fields': perType((type) => outputFields(type).length),
    '__Type.inputFields': perType((type) =>
      isInputObjectType(type) ? Object.keys(type.getFields()).length : 0,
    ),
    '__Type.enumValues': perType((type) => (isEnumType(type) ? type.getValues().length : 0)),
    '__Type.interfaces': perType((type) => (isObjectType(type) ? type.getInterfaces().length : 0)),
    '__Type.possibleTypes': perType((type) =>
      isUnionType(type) || isInterfaceType(type) ? schema.getPossibleTypes(type).length : 0,
    ),
    // Every second type in a chain wraps another, as a list or as non-null.
    '__Type.ofType': 0.5,
    '__Field.args': mean(fields, ({ args }) => args.length),
  };
}

const outputFields = (type: GraphQLNamedType): readonly GraphQLField<unknown, unknown>[] =>
  isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
