import { connect } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Crowd } from './crowd.ts';

// Opens the connections of a crowd, a hundred at a time, until the parent ends this process.
process.once('message', (crowd: Crowd) => void openAll(crowd));
process.once('disconnect', () => process.exit());

const counts = { open: 0, answered: 0 };

async function openAll(crowd: Crowd): Promise<void> {
  setInterval(() => process.send?.(counts), 200);
  for (const [n, parts] of crowd.connections.entries()) {
    void run(crowd, parts);
    if (n % 100 === 99) await wait(50);
  }
}

async function run(crowd: Crowd, parts: readonly string[]): Promise<void> {
  do await converse(crowd, parts);
  while (crowd.repeats);
}

async function converse(
  { host, port, interval, reads, repeats }: Crowd,
  parts: readonly string[],
): Promise<void> {
  const socket = connect(port, host);
  const { promise: closed, resolve } = Promise.withResolvers<void>();
  socket.once('connect', () => {
    counts.open += 1;
    socket.once('close', () => {
      counts.open -= 1;
    });
  });
  socket.once('close', () => resolve()).on('error', () => {});
  if (reads)
    socket
      .once('data', () => {
        counts.answered += 1;
      })
      .resume();
  else socket.pause();
  for (const part of parts) {
    if (socket.destroyed) break;
    socket.write(Buffer.from(part, 'latin1'));
    await wait(interval);
  }
  if (repeats) socket.destroy();
  await closed;
}
