import { type ASTNode, BREAK, type DocumentNode, Kind, visit } from 'graphql';

/** Where an input value stands: the name of its variable or argument, then fields and list positions. */
export type InputPath = readonly (string | number)[];

export function printInputPath(path: InputPath): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
}

/** graphql-js reports a missing or unknown field at the object around it, and names it only in the message. */
export function withNamedField(path: InputPath, message: string): InputPath {
  const field = /^Field "(?:\w+\.)?(\w+)" (?:of required type|is not defined)/.exec(message)?.[1];
  return field === undefined || path.at(-1) === field ? path : [...path, field];
}

const valueKinds: ReadonlySet<string> = new Set([
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
  Kind.OBJECT_FIELD,
]);

/** Whether a node is a value written in the document (a variable's use is not: its value came from outside). */
export const isWrittenValue = (node: ASTNode | undefined): node is ASTNode =>
  node !== undefined && valueKinds.has(node.kind);

/** The path to a value written in the document. */
export function pathInDocument(document: DocumentNode, target: ASTNode): InputPath {
  let found: InputPath = [];
  visit(document, {
    enter(node, _key, parent, keys, ancestors) {
      if (node !== target) return undefined;
      found = pathAlong([...ancestors, ...(parent ? [parent] : []), node], keys);
      return BREAK;
    },
  });
  return found;
}

/** `keys[i]` leads from `along[i]`, a node or one of its lists, to `along[i + 1]`. */
function pathAlong(
  along: readonly (ASTNode | readonly ASTNode[])[],
  keys: readonly (string | number)[],
): InputPath {
  let path: InputPath = [];
  let above: ASTNode | null = null;
  for (const [i, here] of along.entries()) {
    const key = keys[i];
    if (!('kind' in here)) {
      if (above?.kind === Kind.LIST && key !== undefined) path = [...path, key];
      continue;
    }
    if (here.kind === Kind.ARGUMENT) path = [here.name.value];
    else if (here.kind === Kind.VARIABLE_DEFINITION) path = [here.variable.name.value];
    else if (here.kind === Kind.OBJECT_FIELD) path = [...path, here.name.value];
    above = here;
  }
  return path;
}
