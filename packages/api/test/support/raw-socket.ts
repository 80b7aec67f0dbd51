import { connect } from 'node:net';
import { onTestFinished } from 'vitest';

/** A WebSocket client that sends what a test tells it to, and answers nothing by itself. */
export interface RawSocket {
  /** Sends one text message. */
  send(message: unknown): void;
  /** Everything that the server sent, as text. */
  received(): string;
  isOpen(): boolean;
  /** Stops reading. */
  pause(): void;
}

/** Opens a raw client. `headers` are added to those of the handshake, and may replace `Host`. */
export async function rawSocket(at: string, { host = 'localhost' } = {}): Promise<RawSocket> {
  const { port, pathname } = new URL(at);
  const socket = connect(Number(port), '127.0.0.1');
  onTestFinished(() => void socket.destroy());
  let received = '';
  let isOpen = true;
  socket.on('error', () => {});
  socket.on('close', () => {
    isOpen = false;
  });
  const { promise: upgraded, resolve } = Promise.withResolvers<void>();
  socket.on('data', (data) => {
    received += data.toString('latin1');
    if (received.includes('\r\n\r\n')) resolve();
  });
  socket.write(
    `GET ${pathname} HTTP/1.1\r\nHost: ${host}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n' +
      'Sec-WebSocket-Protocol: graphql-transport-ws\r\n\r\n',
  );
  await upgraded;
  return {
    send: (message) =>
      socket.write(textFrame(typeof message === 'string' ? message : JSON.stringify(message))),
    received: () => received,
    isOpen: () => isOpen,
    pause: () => void socket.pause(),
  };
}

/** A frame with a mask of zeros, which changes nothing. */
function textFrame(text: string): Buffer {
  const payload = Buffer.from(text);
  if (payload.length > 65_535) throw new RangeError('This client sends messages of at most 65,535 bytes.');
  const length = Buffer.alloc(payload.length < 126 ? 2 : 4);
  length[0] = 0x81;
  length[1] = 0x80 | Math.min(payload.length, 126);
  if (payload.length >= 126) length.writeUInt16BE(payload.length, 2);
  return Buffer.concat([length, Buffer.alloc(4), payload]);
}
