import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { afterEach, expect, test } from 'vitest';

const fileIn = (name: string) => new URL(name, import.meta.url).pathname;
const children: ChildProcess[] = [];
const sockets: Socket[] = [];
afterEach(() => {
  for (const socket of sockets.splice(0)) socket.destroy();
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Starts a program through a shell, which first runs `before`. */
function start(before: string, program: string, args: readonly string[], env: Record<string, string>) {
  const child = spawn(
    '/bin/sh',
    ['-c', `${before}; exec "$@"`, 'sh', process.execPath, fileIn(program), ...args],
    {
      env: { PATH: process.env['PATH'] ?? '', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  children.push(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (part) => (text += part));
  const says = async (words: string): Promise<void> => {
    while (!text.includes(words)) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  return { child, says, text: () => text };
}

// Node's recursive `mkdirSync` never returns for such a folder.
test.each([['migrate'], ['serve']])(
  '%s reports a folder that cannot be created, and ends',
  async (command) => {
    const { child, text } = start(':', '../../bin/attune.js', [command], {
      ATTUNE_DATABASE: '/proc/unwritable/attune.db',
      ATTUNE_KEK: Buffer.alloc(32, 7).toString('base64url'),
      ATTUNE_ISSUER: 'https://issuer.test',
      ATTUNE_AUDIENCE: 'attune',
      ATTUNE_JWKS_URL: 'https://issuer.test/jwks.json',
    });
    expect(await once(child, 'exit')).toEqual([1, null]);
    expect(text()).toContain('/proc');
  },
);

test('a server without a free file descriptor says so in its log, and when it has one again', async () => {
  const { says, text } = start('ulimit -n 48', './main.fixture.ts', ['serve'], {
    PORT: '0',
    ATTUNE_DATABASE: ':memory:',
    ATTUNE_ISSUER: 'https://issuer.test',
    ATTUNE_AUDIENCE: 'attune',
    ATTUNE_JWKS_URL: 'https://issuer.test/jwks.json',
  });
  await says('Attune is at');
  const port = Number(/:(\d+)\/graphql/.exec(text())?.[1]);
  for (let count = 0; count < 60; count += 1) sockets.push(connect(port, '127.0.0.1').on('error', () => {}));
  await says('"event":"noDescriptors"');
  for (const socket of sockets.splice(0)) socket.destroy();
  await says('"event":"descriptorsFree"');
});
