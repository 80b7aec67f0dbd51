import { randomBytes, randomUUID } from 'node:crypto';
import { invitationId, mark, personId, requestId } from '@attune/core';
import { codeFrom, codeLength } from '@attune/core/pairing';
import type { Ids } from '../use-cases/ports.ts';

/** Draws random ids from the operating system. */
export const randomIds: Ids = {
  person: () => personId(randomUUID()),
  invitation: () => invitationId(randomUUID()),
  request: () => requestId(randomUUID()),
  mark: () => mark(randomUUID()),
  entry: () => randomUUID(),
  code: () => codeFrom(randomBytes(codeLength)),
};
