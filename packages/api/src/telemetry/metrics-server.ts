import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pathOf } from '../http/path-of.ts';
import type { Prometheus } from './prometheus.ts';

export interface MetricsAddress {
  readonly host: string;
  /** 0: the system chooses a free port. */
  readonly port: number;
}

export interface MetricsServer {
  readonly port: number;
  close(): Promise<void>;
}

/** Serves `/metrics` on a separate port, so that only the monitoring system can reach it. */
export async function serveMetrics(
  { contentType, exposition }: Prometheus,
  { host, port }: MetricsAddress,
): Promise<MetricsServer> {
  const respond = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { method } = request;
    if (pathOf(request) !== '/metrics') return end(response, 404, 'Metrics are at /metrics.\n');
    if (method !== 'GET' && method !== 'HEAD') return end(response, 405, 'Use GET to read metrics.\n');
    end(response, 200, await exposition(), contentType);
  };
  const server = createServer({ headersTimeout: 10_000, requestTimeout: 10_000 }, (request, response) => {
    respond(request, response).catch(() => response.destroy());
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
