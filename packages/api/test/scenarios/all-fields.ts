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

/** The types that commands answer with. */
export function answersOf(schema: GraphQLSchema): ReadonlySet<string> {
  const results = commandsOf(schema).map(({ type }) => getNamedType(type));
  return new Set(
    results.flatMap((type) =>
      isAbstractType(type) ? schema.getPossibleTypes(type).map(String) : [String(type)],
    ),
  );
}

/**
 * A selection of all there is of a type, however deep, with the name of every type on the way. Me is in a
 * fragment, `allOfMe`.
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
  if (above.includes(named.name)) throw new Error(`${[...above, named.name].join(' > ')}: this has no end.`);
  if (named.name === 'Me' && above[0] !== 'Me') return '{ ...AllOfMe }';
  return fieldsIn(schema, named, [...above, named.name]);
}

function fieldsIn(schema: GraphQLSchema, type: GraphQLObjectType, above: readonly string[]): string {
  const fields = Object.values(type.getFields()).map((field) => {
    if (field.args.some(isRequiredArgument))
      throw new Error(`${type.name}.${field.name} asks for arguments: say here which.`);
    return `${field.name} ${everythingOf(schema, field.type, above)}`;
  });
  return `{ __typename ${fields.join(' ')} }`;
}

/** All that there is of me. */
export function allOfMe(schema: GraphQLSchema): string {
  const me = schema.getType('Me');
  if (!isObjectType(me)) throw new Error('There is no Me.');
  return `fragment AllOfMe on Me ${fieldsIn(schema, me, ['Me'])}`;
}

/** The document that gives a command and asks for all that its answer may hold. */
export function documentOf(schema: GraphQLSchema, command: GraphQLField<unknown, unknown>): string {
  const [input] = command.args;
  const [variables, args] = input ? [`($input: ${input.type})`, '(input: $input)'] : ['', ''];
  const answer = everythingOf(schema, command.type);
  return `mutation ${variables} { ${command.name}${args} ${answer} } ${allOfMe(schema)}`;
}
