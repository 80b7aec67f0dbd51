import { once } from 'node:events';
import { WebSocket } from 'ws';

/**
 * Sends operations on one socket and, directly after them, an exit. Returns the latency of the exit in milliseconds;
 * null when it was refused.
 */
export async function exitAfterOperations(url: string, token: string, count: number): Promise<number | null> {
  const socket = new WebSocket(url.replace(/^http/, 'ws'), 'graphql-transport-ws');
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init', payload: { Authorization: `Bearer ${token}` } }));
  await once(socket, 'message');
  const started = performance.now();
  const { promise, resolve } = Promise.withResolvers<number | null>();
  socket.on('message', (data) => {
    const { id, type, payload } = JSON.parse(String(data));
    if (id !== 'exit' || type === 'complete') return;
    resolve(payload?.data?.pause ? performance.now() - started : null);
  });
  socket.on('close', () => resolve(null));
  for (let n = 0; n < count; n++)
    subscribe(`${n}`, 'mutation { setFloor(input: { floor: 1 }) { __typename } }');
  subscribe('exit', 'mutation { pause { __typename } }');
  const time = await promise;
  socket.terminate();
  return time;

  function subscribe(id: string, query: string): void {
    socket.send(JSON.stringify({ id, type: 'subscribe', payload: { query } }));
  }
}
