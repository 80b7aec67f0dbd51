import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { adaAndSam } from '../support/test-server.ts';

const root = new URL('../../../..', import.meta.url).pathname;

interface Block {
  readonly language: string;
  readonly text: string;
}

const blocksOf = (page: string): Block[] =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
    ([, language = '', text = '']) => ({ language, text }),
  );

/** Each block of one language, with the block of another that follows it as its answer. */
const pairs = (blocks: readonly Block[], asked: string, answered: string) =>
  blocks.flatMap(({ language, text }, index) =>
    language === asked && blocks[index + 1]?.language === answered
      ? [[text, blocks[index + 1]?.text ?? ''] as const]
      : [],
  );

/** Programs on a page, and queries with answers. */
describe.each([
  ['README.md', { programs: 2, queries: 1 }],
  ['docs/hosting.md', { programs: 1, queries: 0 }],
])('%s', (page, { programs, queries }) => {
  const blocks = blocksOf(page);
  const answered = pairs(blocks, 'graphql', 'json');

  it('shows queries and programs with their answers', () => {
    expect(answered).toHaveLength(queries);
    expect(pairs(blocks, 'ts', 'text')).toHaveLength(programs);
    expect(blocks.filter(({ language }) => language === 'ts')).toHaveLength(programs);
  });

  if (answered.length > 0)
    it.each(answered)('has a query (%#) that is answered as it says', async (query, answer) => {
      const { ada, close } = await adaAndSam();
      await ada.act('setDial', { dial: 4 });
      expect((await ada.send(query)).body).toEqual(JSON.parse(answer));
      await close();
    });

  it.each(pairs(blocks, 'ts', 'text'))(
    'has a program (%#) that prints what it says',
    async (program, printed) => {
      const folder = await mkdtemp(join(root, '.readme-'));
      try {
        await writeFile(join(folder, 'program.ts'), program);
        const { stdout, stderr } = await promisify(execFile)(process.execPath, [join(folder, 'program.ts')]);
        expect({ stdout, stderr }).toEqual({ stdout: printed, stderr: '' });
      } finally {
        await rm(folder, { recursive: true });
      }
    },
  );
});
