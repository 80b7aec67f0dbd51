import { randomBytes, randomUUID } from 'node:crypto';
import {
  codeFrom,
  codeLength,
  type InvitationId,
  type Mark,
  type PersonId,
  type RequestId,
} from '@attune/core';
import type { Ids } from '../use-cases/ports.ts';

/** Draws random ids from the operating system. */
export const randomIds: Ids = {
  person: () => randomUUID() as PersonId,
  invitation: () => randomUUID() as InvitationId,
  request: () => randomUUID() as RequestId,
  mark: () => randomUUID() as Mark,
  entry: () => randomUUID(),
  code: () => codeFrom(randomBytes(codeLength)),
};
