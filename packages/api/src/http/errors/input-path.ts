import { type ASTNode, BREAK, type DocumentNode, Kind, visit } from 'graphql';

/** The path to an input value: the name of its variable or argument, then fields and list indexes. */
export type InputPath = readonly (string | number)[];

export function printInputPath(path: InputPath): string {
  return path.map((key, i) => (typeof key === 'number' ? `[${key}]` : i === 0 ? key : `.${key}`)).join('');
}

/** Adds the name of a missing or unknown field. graphql-js reports its object, and names it only in the message. */
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

/** Whether a node is a literal value in the document. The use of a variable is not one. */
export const isLiteral = (node: ASTNode | undefined): node is ASTNode =>
  node !== undefined && valueKinds.has(node.kind);

/** The path to a literal value in the document. */
export function pathInDocument(document: DocumentNode, target: ASTNode): InputPath {
  let found: InputPath = [];
  visit(document, {
    enter(node, _key, parent, keys, ancestors) {
      if (node !== target) return undefined;
      found = toInputPath([...ancestors, ...(parent ? [parent] : []), node], keys);
      return BREAK;
    },
  });
  return found;
}

/** Converts a path of AST nodes: `keys[i]` leads from `nodes[i]`, a node or a list of nodes, to `nodes[i + 1]`. */
function toInputPath(
  nodes: readonly (ASTNode | readonly ASTNode[])[],
  keys: readonly (string | number)[],
): InputPath {
  let path: InputPath = [];
  let parent: ASTNode | null = null;
  for (const [i, node] of nodes.entries()) {
    const key = keys[i];
    if (!('kind' in node)) {
      if (parent?.kind === Kind.LIST && key !== undefined) path = [...path, key];
      continue;
    }
    if (node.kind === Kind.ARGUMENT) path = [node.name.value];
    else if (node.kind === Kind.VARIABLE_DEFINITION) path = [node.variable.name.value];
    else if (node.kind === Kind.OBJECT_FIELD) path = [...path, node.name.value];
    parent = node;
  }
  return path;
}
