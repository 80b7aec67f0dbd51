import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Session } from '../use-cases/ports.ts';

/** Yoga's context of one operation: a request over HTTP, or one operation on a WebSocket. */
export interface ServerContext {
  /** The request of a Node host. */
  readonly req?: IncomingMessage;
  /** The response of a Node host. */
  readonly res?: ServerResponse;
  /** The request as the host's framework knows it. */
  readonly host?: unknown;
  /** Set for operations on a WebSocket. */
  readonly transport?: 'websocket';
  /** Set by the request gate or the WebSocket connection, after authentication. */
  operation?: OperationState;
}

/** What the plugins know of one operation. */
export interface OperationState {
  /** The sign-in of the sender; null without one. */
  readonly session: Session | null;
  /** True once the viewer was shown less because they did not unlock recently. The response then says so. */
  locked: boolean;
}

export const newOperation = (session: Session | null): OperationState => ({ session, locked: false });
