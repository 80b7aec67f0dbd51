import { connect, createServer, type Socket } from 'node:net';

/** Where a connection breaks: before the server hears a statement, or once it has done it and would say so. */
export type Cut = 'unheard' | 'unanswered';

/** Stands between a node and PostgreSQL, and breaks one connection at a chosen statement. */
export interface CuttingProxy {
  /** The same database, reached through here. */
  readonly url: string;
  /** Breaks the next connection on which these words are sent; once. */
  cutAt(words: string, cut: Cut): void;
  /** How often it has broken one. */
  cuts(): number;
  close(): void;
}

/** A server's end alone cannot be timed between COMMIT and its answer; from the middle it can. */
export async function cuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url);
  const open = new Set<Socket>();
  let plan: { readonly words: string; readonly cut: Cut } | null = null;
  let cuts = 0;
  const server = createServer((node) => {
    const database = connect(Number(target.port), target.hostname);
    const pair = [node, database];
    let muted = false;
    const end = (): void => {
      for (const socket of pair) {
        socket.destroy();
        open.delete(socket);
      }
    };
    for (const socket of pair) {
      open.add(socket);
      socket.on('error', end).on('close', end);
    }
    node.on('data', (said) => {
      if (plan && said.includes(plan.words)) {
        const { cut } = plan;
        plan = null;
        cuts += 1;
        if (cut === 'unheard') return end();
        muted = true;
      }
      database.write(said);
    });
    // The first answer after the words is proof that the server has done them.
    database.on('data', (answer) => (muted ? end() : node.write(answer)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The proxy has no port.');
  const through = new URL(url);
  through.port = String(address.port);
  return {
    url: through.href,
    cutAt: (words, cut) => {
      plan = { words, cut };
    },
    cuts: () => cuts,
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
