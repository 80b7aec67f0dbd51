import { connect, createServer, type Socket } from 'node:net';

/** A TCP proxy that shows a node what PgBouncer shows, and records what the node sends. It pools nothing. */
export interface FakePooler {
  /** The address of the database through the pooler. */
  readonly url: string;
  /** What nodes sent to the pooler, as Latin-1 text. */
  received(): string;
  close(): void;
}

export interface FakePoolerOptions {
  /** Refuses settings of a session at the start of a connection. PgBouncer does, unless it is told to ignore them. */
  readonly refusesSettings: boolean;
}

export async function fakePooler(url: string, { refusesSettings }: FakePoolerOptions): Promise<FakePooler> {
  const target = new URL(url);
  const open = new Set<Socket>();
  let received = '';
  const server = createServer((node) => {
    const database = connect(Number(target.port), target.hostname);
    const end = (): void => {
      for (const socket of [node, database]) {
        socket.destroy();
        open.delete(socket);
      }
    };
    for (const socket of [node, database]) {
      open.add(socket);
      socket.on('error', end).on('close', end);
    }
    node.on('data', (chunk) => {
      const text = chunk.toString('latin1');
      received += text;
      if (refusesSettings && text.includes('statement_timeout\0')) node.end(refusal);
      else database.write(chunk);
    });
    database.on('data', (chunk) => node.write(withOwnProcessId(chunk)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The pooler has no port.');
  const pooled = new URL(url);
  pooled.port = String(address.port);
  return {
    url: pooled.href,
    received: () => received,
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}

/** PgBouncer answers with a process id of its own: the field of the message `K` (BackendKeyData). */
function withOwnProcessId(chunk: Buffer): Buffer {
  const at = chunk.indexOf(Buffer.from([0x4b, 0, 0, 0, 12]));
  if (at >= 0) chunk.writeInt32BE(1, at + 5);
  return chunk;
}

const refusal = (() => {
  const fields = ['SFATAL', 'C08P01', 'Munsupported startup parameter: statement_timeout', '', ''].join('\0');
  const head = Buffer.from('E\0\0\0\0');
  head.writeInt32BE(4 + fields.length, 1);
  return Buffer.concat([head, Buffer.from(fields)]);
})();
