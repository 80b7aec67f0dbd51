import type { Dependencies } from '../../src/cli/dependencies.ts';
import type { Env } from '../../src/config/index.ts';
import { run } from '../../src/main.ts';

const key = Buffer.alloc(32, 7).toString('base64url');
export const local = new Uint8Array(32).fill(1);

/** Runs a command whose parts note what they are asked. */
export async function ran(argv: readonly string[], env: Env = {}, parts: Partial<Dependencies> = {}) {
  const said = { out: '', err: '' };
  const asked: unknown[][] = [];
  const noting =
    <T>(name: string, answer: T) =>
    async (...given: unknown[]): Promise<T> => {
      asked.push([name, ...given]);
      return answer;
    };
  const code = await run(argv, env, {
    localKek: async (file) => {
      asked.push(['localKek', file]);
      return local;
    },
    newKek: async () => key,
    migrate: noting('migrate', undefined),
    resetClock: noting('resetClock', undefined),
    backup: noting('backup', undefined),
    rotateKeys: noting('rotateKeys', { rewrapped: 12, damaged: [] }),
    erase: noting('erase', undefined),
    output: {
      result: (text) => {
        said.out += `${text}\n`;
      },
      error: (text) => {
        said.err += `${text}\n`;
      },
      progress: () => {},
    },
    ...parts,
  });
  return { code, ...said, asked };
}
