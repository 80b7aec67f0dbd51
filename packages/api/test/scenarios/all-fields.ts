import {
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  isRequiredArgument,
} from 'graphql';

export const objectsOf = (schema: GraphQLSchema): readonly GraphQLObjectType[] =>
  Object.values(schema.getTypeMap())
    .filter(isObjectType)
    .filter(({ name }) => !name.startsWith('__'));

/** Every field of every object type, as `Type.field`. */
export const fieldsOf = (schema: GraphQLSchema): readonly string[] =>
  objectsOf(schema).flatMap((type) => Object.keys(type.getFields()).map((field) => `${type.name}.${field}`));

export const commandsOf = (schema: GraphQLSchema): readonly GraphQLField<unknown, unknown>[] =>
  Object.values(schema.getMutationType()?.getFields() ?? {});

/** The result types of all commands. */
export function answersOf(schema: GraphQLSchema): ReadonlySet<string> {
  const results = commandsOf(schema).map(({ type }) => getNamedType(type));
  return new Set(
    results.flatMap((type) =>
      isAbstractType(type) ? schema.getPossibleTypes(type).map(String) : [String(type)],
    ),
  );
}

/**
 * A selection of all fields of a type, at any depth, with every `__typename`. `Me` is in the fragment `allOfMe`. Of the
 * queries below a command, it selects only whose `me` it is.
 */
export function everythingOf(
  schema: GraphQLSchema,
  type: GraphQLOutputType | GraphQLNamedType | undefined,
  above: readonly string[] = [],
): string {
  const named = type && getNamedType(type);
  if (isAbstractType(named)) {
    const members = schema.getPossibleTypes(named);
    return `{ __typename ${members.map((one) => `... on ${one} ${everythingOf(schema, one, above)}`).join(' ')} }`;
  }
  if (!isObjectType(named)) return '';
  if (above.includes(named.name))
    throw new Error(
      `${[...above, named.name].join(' > ')}: this type contains itself. Select its fields by hand.`,
    );
  if (named.name === 'Query' && above.length > 0) return '{ __typename me { __typename id } }';
  if (named.name === 'Me' && above[0] !== 'Me') return '{ ...AllOfMe }';
  return fieldsIn(schema, named, [...above, named.name]);
}

function fieldsIn(schema: GraphQLSchema, type: GraphQLObjectType, above: readonly string[]): string {
  const fields = Object.values(type.getFields()).map((field) => {
    if (field.args.some(isRequiredArgument))
      throw new Error(`${type.name}.${field.name} requires arguments. Add them here.`);
    return `${field.name} ${everythingOf(schema, field.type, above)}`;
  });
  return `{ __typename ${fields.join(' ')} }`;
}

/** The fragment of all fields of `Me`. */
export function allOfMe(schema: GraphQLSchema): string {
  const me = schema.getType('Me');
  if (!isObjectType(me)) throw new Error('The schema has no type Me.');
  return `fragment AllOfMe on Me ${fieldsIn(schema, me, ['Me'])}`;
}

/** The document of a command that selects all fields of its result. */
export function documentOf(schema: GraphQLSchema, command: GraphQLField<unknown, unknown>): string {
  const [input] = command.args;
  const [variables, args] = input ? [`($input: ${input.type})`, '(input: $input)'] : ['', ''];
  const answer = everythingOf(schema, command.type);
  return `mutation ${variables} { ${command.name}${args} ${answer} } ${allOfMe(schema)}`;
}
