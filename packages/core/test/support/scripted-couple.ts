import {
  addSpan,
  type Command,
  type CommandName,
  type Couple,
  type CoupleId,
  type Decision,
  type Dial,
  decide,
  defaultFloor,
  defaultPolicy,
  type Instant,
  type InvitationId,
  type Mark,
  type Moment,
  minutes,
  newCouple,
  type PersonId,
  type Policy,
  type Reading,
  type Side,
  view,
  wholehearted,
  type YesResult,
} from '@attune/core';

export const policy = defaultPolicy;
export const start = 1_700_000_000_000 as Instant;
export const mark = (name: string) => name as Mark;
export const readingOf = (dial: number, at: Instant): Reading => ({
  dial: dial as Dial,
  at,
  brakes: [],
  accelerators: [],
  note: null,
});
export const ada = 'a';
export const sam = 'b';

/** Values that replace the defaults of a command. */
export interface CommandOptions {
  readonly id?: InvitationId;
  readonly moment?: Moment;
  readonly reply?: Partial<Extract<Command, { type: 'sayNo' }>>;
  readonly yes?: YesResult;
  readonly invite?: Partial<Extract<Command, { type: 'invite' }>>;
  readonly couple?: CoupleId;
}

/** Ada and Sam, both with a dial of 5, and a clock that moves only when a test moves it. */
export function scriptedCouple(policy: Policy = defaultPolicy) {
  let state: Couple = newCouple({ a: mark('ada'), b: mark('sam') });
  let at = start;
  let commandCount = 0;
  const coupleId = 'this couple' as CoupleId;
  const momentOf = (by: Side): Moment => ({ at, mark: state.ended ? mark('ended') : state[by].mark });
  const run = (by: Side, type: CommandName, options: CommandOptions = {}): Decision => {
    commandCount += 1;
    const newIds = { id: `i${commandCount}` as InvitationId, mark: mark(`m${commandCount}`) };
    const person = by as string as PersonId;
    const visibleId = view(policy, state, by, at)?.invitation?.id;
    const id = options.id ?? visibleId ?? ('unknown' as InvitationId);
    const moment = options.moment ?? momentOf(by);
    const yes = (command: 'invite' | 'sayYes' | 'openDoor', to: InvitationId | null): YesResult =>
      options.yes ??
      wholehearted(
        { by: person, command, id: to, at },
        { policy, reading: readingOf(5, at), floor: defaultFloor, motives: [] },
      );
    const commands: Readonly<Record<CommandName, () => Command>> = {
      invite: () => ({
        type: 'invite',
        moment,
        yes: yes('invite', newIds.id),
        idea: null,
        note: null,
        ...options.invite,
      }),
      sayYes: () => ({ type: 'sayYes', id, moment, yes: yes('sayYes', id) }),
      sayNo: () => ({ type: 'sayNo', id, kindness: null, alternative: null, ...options.reply }),
      openDoor: () => ({ type: 'openDoor', moment, yes: yes('openDoor', null) }),
      closeDoor: () => ({ type: 'closeDoor' }),
      pause: () => ({ type: 'pause' }),
      resume: () => ({ type: 'resume', moment }),
      leave: () => ({ type: 'leave', couple: options.couple ?? coupleId }),
    };
    const context = { by, person, couple: coupleId, at, newIds, ideasInCommon: ['walk' as never] };
    const decision = decide(policy, state, context, commands[type]());
    if (decision.ok) state = decision.value;
    return decision;
  };
  return {
    run,
    momentOf,
    /** Runs a command and returns its refusal code, or `accepted`. */
    resultOf: (by: Side, type: CommandName, options: CommandOptions = {}): string => {
      const decision = run(by, type, options);
      return decision.ok ? 'accepted' : decision.refusal.code;
    },
    wait: (span: number) => {
      at = addSpan(at, span);
    },
    waitOneMinute: () => {
      at = addSpan(at, minutes(1));
    },
    now: () => at,
    state: () => state,
    viewOf: (side: Side) => view(policy, state, side, at),
    invitationOf: (side: Side) => view(policy, state, side, at)?.invitation ?? null,
  };
}
