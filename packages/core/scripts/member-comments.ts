import { dirname, join } from 'node:path';
import type { Identifier, Node, SourceFile } from 'typescript/unstable/ast';
import {
  isBlock,
  isComputedPropertyName,
  isConditionalTypeNode,
  isExpressionWithTypeArguments,
  isFunctionDeclaration,
  isIdentifier,
  isImportDeclaration,
  isInterfaceDeclaration,
  isMethodSignatureDeclaration,
  isNamedImports,
  isPropertySignatureDeclaration,
  isStringLiteral,
  isTypeAliasDeclaration,
  isTypeReferenceNode,
  isVariableStatement,
} from 'typescript/unstable/ast/is';
import type { FileSystem } from 'typescript/unstable/fs';
import { API } from 'typescript/unstable/sync';
import { type Entry, entries, exportsOf } from './public-api.ts';

const here = new URL('..', import.meta.url).pathname;

/** A member of a type that an entry point exports, or that such a type is made of. */
export interface Member {
  /** The file, relative to the package, the declaration, and the member, as in `src/time.ts: Clock.now`. */
  readonly name: string;
  /** Whether a JSDoc comment with text is directly above the member. */
  readonly documented: boolean;
}

interface Declared {
  readonly name: string;
  /** The file that declares the name, relative to the folder. */
  readonly file: string;
}

/** Returns every member that is reachable from the entry points of the package. */
export const membersOfEntries = (): readonly Member[] =>
  membersOf((Object.keys(entries) as Entry[]).flatMap(exportsOf), here);

/**
 * Returns the members of declarations, and of all declarations in the folder that those refer to. Reads them in the
 * compiler's syntax trees.
 */
export function membersOf(roots: readonly Declared[], folder: string, fs?: FileSystem): readonly Member[] {
  const api = new API({ cwd: folder, ...(fs && { fs }) });
  try {
    const config = join(folder, 'tsconfig.json');
    const program = api.updateSnapshot({ openProject: config }).getProject(config)?.program;
    const queue = [...roots];
    const seen = new Set<string>();
    const members: Member[] = [];
    for (const { name, file } of queue) {
      const source = program?.getSourceFile(join(folder, file));
      const declaration = source && declarationOf(source, name);
      if (!declaration || seen.has(`${file}: ${name}`)) continue;
      seen.add(`${file}: ${name}`);
      visit(declaration, (node) => {
        // A member named by a symbol marks a type for the compiler. No host sees it.
        if (isMember(node) && !isComputedPropertyName(node.name)) {
          const member = `${file}: ${name}.${node.name.getText(source)}`;
          members.push({ name: member, documented: isDocumented(node, source) });
        }
        const referred = referredBy(node);
        if (referred) queue.push({ name: referred, file: originOf(source, file, referred) });
      });
    }
    return members;
  } finally {
    api.close();
  }
}

/** Visits the types of a declaration: no code that runs, and no pattern that a conditional type compares with. */
function visit(node: Node, use: (node: Node) => void): void {
  if (isBlock(node)) return;
  use(node);
  const pattern = isConditionalTypeNode(node) ? node.extendsType : null;
  node.forEachChild((child) => {
    if (child !== pattern) visit(child, use);
  });
}

const isMember = (node: Node) => isPropertySignatureDeclaration(node) || isMethodSignatureDeclaration(node);

const isDocumented = ({ jsDoc = [] }: Node, source: SourceFile): boolean =>
  jsDoc.some((comment) => /\w/.test(comment.getText(source)));

/** The declaration of a name at the top of a file. */
const declarationOf = (source: SourceFile, name: string): Node | undefined =>
  source.statements.find((statement) => {
    if (isVariableStatement(statement)) {
      return statement.declarationList.declarations.some((each) => isNamed(each.name, name));
    }
    const declares =
      isInterfaceDeclaration(statement) ||
      isTypeAliasDeclaration(statement) ||
      isFunctionDeclaration(statement);
    return declares && isNamed(statement.name, name);
  });

const isNamed = (node: Node | undefined, name: string): boolean =>
  node !== undefined && isIdentifier(node) && node.text === name;

/** The type that a node refers to by its name, or null. */
function referredBy(node: Node): string | null {
  const named: Node | null = isTypeReferenceNode(node)
    ? node.typeName
    : isExpressionWithTypeArguments(node)
      ? node.expression
      : null;
  return named && isIdentifier(named) ? (named as Identifier).text : null;
}

/** The file that declares a name: the one that it is imported from, or the file itself. */
function originOf(source: SourceFile, file: string, name: string): string {
  for (const statement of source.statements) {
    if (!isImportDeclaration(statement) || !isStringLiteral(statement.moduleSpecifier)) continue;
    const bindings = statement.importClause?.namedBindings;
    if (!bindings || !isNamedImports(bindings)) continue;
    if (bindings.elements.some((element) => isNamed(element.name, name)))
      return join(dirname(file), statement.moduleSpecifier.text);
  }
  return file;
}
