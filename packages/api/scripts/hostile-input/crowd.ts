import { fork } from 'node:child_process';
import { once } from 'node:events';

/** Clients that misbehave on raw connections, in a process of their own. */
export interface Crowd {
  readonly host: string;
  readonly port: number;
  /**
   * What each connection sends: its parts in turn, `interval` milliseconds apart. It then starts again on a new
   * connection if `repeats`, and otherwise stays open.
   */
  readonly connections: readonly (readonly string[])[];
  readonly interval: number;
  readonly repeats: boolean;
  /** Whether the clients read what the server sends. */
  readonly reads: boolean;
}

export interface CrowdProcess {
  /** How many connections are open, and how many have received a byte. */
  counts(): { readonly open: number; readonly answered: number };
  stop(): Promise<void>;
}

export async function startCrowd(crowd: Crowd): Promise<CrowdProcess> {
  const child = fork(new URL('crowd.process.ts', import.meta.url));
  let counts = { open: 0, answered: 0 };
  child.on('message', (message) => {
    counts = message as typeof counts;
  });
  await once(child, 'spawn');
  child.send(crowd);
  return {
    counts: () => counts,
    async stop() {
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}
