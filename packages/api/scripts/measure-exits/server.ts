import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { AuthOptions } from '../../src/index.ts';

/** What a server process serves. Everything in it can be sent to another process. */
export interface ServerSetup {
  readonly store: { readonly sqlite: string } | { readonly postgres: string; readonly connections: number };
  /** The key-encryption key, in hexadecimal digits. */
  readonly kek: string;
  readonly auth: AuthOptions;
  /** With these, the server accepts no other document. */
  readonly documents?: Readonly<Record<string, string>>;
  /** A person whose journal is filled first. */
  readonly journal?: { readonly tenant: string; readonly subject: string; readonly lines: number };
}

export interface ServerProcess {
  readonly url: string;
  /** The resident memory of the process, in bytes. */
  memory(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a server in a process of its own. */
export async function startServer(setup: ServerSetup): Promise<ServerProcess> {
  const child = fork(new URL('server.process.ts', import.meta.url));
  const exited = once(child, 'exit');
  child.send(setup);
  const failed = exited.then(() => {
    throw new Error('The server process ended before it listened.');
  });
  const [url] = await Promise.race([once(child, 'message'), failed]);
  return {
    url: `${url}/graphql`,
    async memory() {
      child.send('memory');
      return (await once(child, 'message'))[0] as number;
    },
    async stop() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}
