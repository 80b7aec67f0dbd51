import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { adaAndSam } from './household.ts';

const root = new URL('../../..', import.meta.url).pathname;
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const blocks = [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(([, language, text]) => ({
  language,
  text: text ?? '',
}));

/** Each block of one language, with the block of another that follows it as its answer. */
const pairs = (asked: string, answered: string) =>
  blocks.flatMap(({ language, text }, index) =>
    language === asked && blocks[index + 1]?.language === answered
      ? [[text, blocks[index + 1]?.text ?? ''] as const]
      : [],
  );

describe('README', () => {
  it('shows queries and programs with their answers', () => {
    expect(pairs('graphql', 'json')).toHaveLength(1);
    expect(pairs('ts', 'text')).toHaveLength(2);
    expect(blocks.filter(({ language }) => language === 'ts')).toHaveLength(2);
  });

  it.each(pairs('graphql', 'json'))('has a query (%#) that is answered as it says', async (query, answer) => {
    const { ada, close } = await adaAndSam();
    await ada.act('setDial', { dial: 4 });
    expect((await ada.send(query)).body).toEqual(JSON.parse(answer));
    await close();
  });

  it.each(pairs('ts', 'text'))('has a program (%#) that prints what it says', async (program, printed) => {
    const folder = await mkdtemp(join(root, '.readme-'));
    try {
      await writeFile(join(folder, 'program.ts'), program);
      const { stdout, stderr } = await promisify(execFile)(process.execPath, [join(folder, 'program.ts')]);
      expect({ stdout, stderr }).toEqual({ stdout: printed, stderr: '' });
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
