import { createVirtualFileSystem } from 'typescript/unstable/fs';
import { describe, expect, test } from 'vitest';
import { membersOf, membersOfEntries } from '../../scripts/member-comments.ts';

describe('the comment of a member', () => {
  test('exists for every member of every type that an entry point exports', () => {
    const members = membersOfEntries();
    expect(members.length).toBeGreaterThan(400);
    expect(members.filter(({ documented }) => !documented).map(({ name }) => name)).toEqual([]);
  });

  test.each<readonly [string, readonly string[]]>([
    ['interface one { member: 1 }', ['member']],
    ['interface one {\n  /** What it is. */ member: 1 }', []],
    // The compiler does not attach a comment that stands behind other code.
    ['interface one { /** What it is. */ member: 1 }', ['member']],
    ['interface one {\n  // What it is.\n  member: 1 }', ['member']],
    ['interface one {\n  /** */\n  member: 1 }', ['member']],
    ['interface one {\n  /** What it is. */\n  member: 1; other(): void }', ['other']],
    ["type one = {\n  /** What it is. */\n  type: 'a' } | { type: 'b' }", ['type']],
    ['type one = readonly { member: 1 }[]', ['member']],
    ['function one(options: { member?: 1 }) { const inner: { hidden: 1 } = {} }', ['member']],
    ['const one = ({ member }: { member: 1 }): { result: 2 } => ({ result: 2 })', ['member', 'result']],
    ['interface one extends two {}\ninterface two { member: 1 }', ['member']],
    ['type one = two[]\ntype two = { member: 1 }', ['member']],
    ["import type { three } from './other.ts'\nexport type one = three", ['member']],
    ['type one<T> = T extends { member: 1 } ? 1 : 2', []],
    ['interface two { member: 1 }', []],
  ])('is looked for in %j', (text, missing) => {
    const files = {
      '/package/tsconfig.json': '{ "compilerOptions": { "noLib": true }, "include": ["*.ts"] }',
      '/package/one.ts': text,
      '/package/other.ts': 'export interface three { member: 1 }',
    };
    const roots = [{ name: 'one', file: 'one.ts' }];
    const members = membersOf(roots, '/package', createVirtualFileSystem(files));
    const found = members.filter(({ documented }) => !documented).map(({ name }) => name.split('.').at(-1));
    expect(found).toEqual(missing);
  });
});
