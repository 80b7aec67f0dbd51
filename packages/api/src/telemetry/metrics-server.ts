import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Prometheus } from './prometheus.ts';

export interface MetricsAt {
  readonly host: string;
  /** 0 lets the system choose one. */
  readonly port: number;
}

export interface ServingMetrics {
  readonly port: number;
  close(): Promise<void>;
}

/** `/metrics` on a port of its own, so that it can stay where only the monitoring reaches it. */
export async function serveMetrics(
  { contentType, exposition }: Prometheus,
  { host, port }: MetricsAt,
): Promise<ServingMetrics> {
  const answer = async ({ method, url }: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (url?.split('?', 1)[0] !== '/metrics') return end(response, 404, 'Metrics are at /metrics.\n');
    if (method !== 'GET' && method !== 'HEAD') return end(response, 405, 'Metrics are read with GET.\n');
    end(response, 200, await exposition(), contentType);
  };
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 10_000 }, (request, response) => {
    answer(request, response).catch(() => response.destroy());
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function end(
  response: ServerResponse,
  status: number,
  text: string,
  type = 'text/plain; charset=utf-8',
): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(text);
}
