import type { Duplex } from 'node:stream';

/** Rejects a WebSocket upgrade with this HTTP status, and closes the connection. */
export function rejectUpgrade(socket: Duplex, status: string): void {
  socket.once('error', () => {});
  socket.once('finish', () => socket.destroy());
  socket.end(`HTTP/1.1 ${status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n`);
}
