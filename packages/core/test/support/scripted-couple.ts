import {
  after,
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
  type OwnYes,
  type PersonId,
  type Policy,
  pair,
  type Reading,
  type Side,
  view,
  wholehearted,
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

/** What may be told with a command: which invitation, from which moment, with which words. */
export interface Telling {
  readonly id?: InvitationId;
  readonly said?: Moment;
  readonly words?: Partial<Extract<Command, { is: 'no' }>>;
  readonly yes?: OwnYes;
  readonly sent?: Partial<Extract<Command, { is: 'invite' }>>;
  readonly couple?: CoupleId;
}

/** Ada and Sam, both feeling at 5, and a clock that moves only when told. */
export function evening(policy: Policy = defaultPolicy) {
  let couple: Couple = pair({ a: mark('ada'), b: mark('sam') });
  let at = start;
  let acts = 0;
  const here = 'this couple' as CoupleId;
  const look = (by: Side): Moment => ({ at, mark: couple.ended ? mark('gone') : couple[by].mark });
  const say = (by: Side, is: CommandName, telling: Telling = {}): Decision => {
    acts += 1;
    const fresh = { id: `i${acts}` as InvitationId, mark: mark(`m${acts}`) };
    const person = by as string as PersonId;
    const seen = view(policy, couple, by, at)?.invitation?.id;
    const id = telling.id ?? seen ?? ('unknown' as InvitationId);
    const said = telling.said ?? look(by);
    const yes = (command: 'invite' | 'yes' | 'openDoor', to: InvitationId | null): OwnYes =>
      telling.yes ??
      wholehearted(
        { by: person, command, id: to, at },
        { policy, reading: readingOf(5, at), floor: defaultFloor, motives: [] },
      );
    const commands: Readonly<Record<CommandName, () => Command>> = {
      invite: () => ({
        is: 'invite',
        said,
        yes: yes('invite', fresh.id),
        idea: null,
        note: null,
        ...telling.sent,
      }),
      yes: () => ({ is: 'yes', id, said, yes: yes('yes', id) }),
      no: () => ({ is: 'no', id, kindness: null, alternative: null, ...telling.words }),
      openDoor: () => ({ is: 'openDoor', said, yes: yes('openDoor', null) }),
      closeDoor: () => ({ is: 'closeDoor' }),
      pause: () => ({ is: 'pause' }),
      resume: () => ({ is: 'resume', said }),
      leave: () => ({ is: 'leave', couple: telling.couple ?? here }),
    };
    const act = { by, person, couple: here, at, fresh, ideasInCommon: ['walk' as never] };
    const decision = decide(policy, couple, act, commands[is]());
    if (decision.ok) couple = decision.value;
    return decision;
  };
  return {
    say,
    look,
    /** What a command is refused with; `accepted` when it is not. */
    answer: (by: Side, is: CommandName, telling: Telling = {}): string => {
      const decision = say(by, is, telling);
      return decision.ok ? 'accepted' : decision.refusal.code;
    },
    wait: (span: number) => {
      at = after(at, span);
    },
    aMinute: () => {
      at = after(at, minutes(1));
    },
    now: () => at,
    couple: () => couple,
    sees: (side: Side) => view(policy, couple, side, at),
    invitation: (side: Side) => view(policy, couple, side, at)?.invitation ?? null,
  };
}
