import type { Desire } from '../dial/desire.ts';
import type { InvitationId, PersonId } from '../ids.ts';
import type { Policy } from '../policy.ts';
import type { Motive } from '../yes/motives.ts';
import { wholehearted } from '../yes/wholehearted.ts';
import { type Command, type CommandContext, type Exit, isExit, type Opening } from './command.ts';

/** Why a person says yes. */
export interface NamedMotives {
  /** The reasons that the person names, if any. They decide this yes and are kept nowhere. */
  readonly motives?: readonly Motive[];
}
type Requested<O extends Opening> = O extends { readonly yes: unknown } ? Omit<O, 'yes'> & NamedMotives : O;

/** An opening as a person asks for it: without the yes token, which `act` makes from their desire. */
export type OpeningRequest = Requested<Opening>;
/** Any command as a person asks for it. An exit is the command itself. */
export type CommandRequest = OpeningRequest | Exit;
type YesRequest = Extract<OpeningRequest, NamedMotives>;

/** A person with the facts that decide their yes. A host's own type may have more fields. */
export interface PersonWithDesire extends Desire {
  /** The id of the person. */
  readonly id: PersonId;
}

/** Turns a request into a command. A yes is made from the person's desire, for this command and instant only. */
export function commandOf(
  policy: Policy,
  { id: by, reading, floor }: PersonWithDesire,
  request: CommandRequest,
  { at, newIds }: Pick<CommandContext, 'at' | 'newIds'>,
): Command {
  if (isExit(request) || request.type === 'resume') return request;
  const { motives = [], ...opening } = request;
  const scope = { by, command: request.type, id: invitationOf(request, newIds.id), at };
  return { ...opening, yes: wholehearted(scope, { policy, reading, floor, motives }) };
}

/** The invitation that a yes is about; null for a door. */
function invitationOf(request: YesRequest, newId: InvitationId): InvitationId | null {
  switch (request.type) {
    case 'invite':
      return newId;
    case 'sayYes':
      return request.id;
    case 'openDoor':
      return null;
  }
}
