import { connect, createServer, type Socket } from 'node:net';

/** When a connection breaks: before the server receives a statement, or after it ran it and before its answer. */
type Cut = 'before' | 'unanswered';

/** A TCP proxy between a node and PostgreSQL that breaks one connection at a chosen statement. */
export interface CuttingProxy {
  /** The address of the database through the proxy. */
  readonly url: string;
  /** Breaks the next connection that sends this text, once. */
  cutAt(text: string, cut: Cut): void;
  /** How many connections it has broken. */
  cuts(): number;
  close(): void;
}

/** Starts a proxy. Only a proxy can cut a connection between COMMIT and its answer. */
export async function cuttingProxy(url: string): Promise<CuttingProxy> {
  const target = new URL(url);
  const open = new Set<Socket>();
  let plan: { readonly text: string; readonly cut: Cut } | null = null;
  let cuts = 0;
  const server = createServer((node) => {
    const database = connect(Number(target.port), target.hostname);
    const pair = [node, database];
    let answerIsDropped = false;
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
    node.on('data', (chunk) => {
      if (plan && chunk.includes(plan.text)) {
        const { cut } = plan;
        plan = null;
        cuts += 1;
        if (cut === 'before') return end();
        answerIsDropped = true;
      }
      database.write(chunk);
    });
    // The first answer after the text proves that the server ran the statement.
    database.on('data', (answer) => (answerIsDropped ? end() : node.write(answer)));
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const address = server.address();
  if (typeof address !== 'object' || !address) throw new Error('The proxy has no port.');
  const proxied = new URL(url);
  proxied.port = String(address.port);
  return {
    url: proxied.href,
    cutAt: (text, cut) => {
      plan = { text, cut };
    },
    cuts: () => cuts,
    close: () => {
      for (const socket of open) socket.destroy();
      server.close();
    },
  };
}
