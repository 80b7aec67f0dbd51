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

/** What may be told with a command: which invitation, from which moment, with which words. */
export interface Telling {
  readonly id?: InvitationId;
  readonly said?: Moment;
  readonly words?: Partial<Extract<Command, { type: 'sayNo' }>>;
  readonly yes?: YesResult;
  readonly sent?: Partial<Extract<Command, { type: 'invite' }>>;
  readonly couple?: CoupleId;
}

/** Ada and Sam, both feeling at 5, and a clock that moves only when told. */
export function evening(policy: Policy = defaultPolicy) {
  let couple: Couple = newCouple({ a: mark('ada'), b: mark('sam') });
  let at = start;
  let acts = 0;
  const here = 'this couple' as CoupleId;
  const look = (by: Side): Moment => ({ at, mark: couple.ended ? mark('gone') : couple[by].mark });
  const say = (by: Side, is: CommandName, telling: Telling = {}): Decision => {
    acts += 1;
    const newIds = { id: `i${acts}` as InvitationId, mark: mark(`m${acts}`) };
    const person = by as string as PersonId;
    const seen = view(policy, couple, by, at)?.invitation?.id;
    const id = telling.id ?? seen ?? ('unknown' as InvitationId);
    const said = telling.said ?? look(by);
    const yes = (command: 'invite' | 'sayYes' | 'openDoor', to: InvitationId | null): YesResult =>
      telling.yes ??
      wholehearted(
        { by: person, command, id: to, at },
        { policy, reading: readingOf(5, at), floor: defaultFloor, motives: [] },
      );
    const commands: Readonly<Record<CommandName, () => Command>> = {
      invite: () => ({
        type: 'invite',
        moment: said,
        yes: yes('invite', newIds.id),
        idea: null,
        note: null,
        ...telling.sent,
      }),
      sayYes: () => ({ type: 'sayYes', id, moment: said, yes: yes('sayYes', id) }),
      sayNo: () => ({ type: 'sayNo', id, kindness: null, alternative: null, ...telling.words }),
      openDoor: () => ({ type: 'openDoor', moment: said, yes: yes('openDoor', null) }),
      closeDoor: () => ({ type: 'closeDoor' }),
      pause: () => ({ type: 'pause' }),
      resume: () => ({ type: 'resume', moment: said }),
      leave: () => ({ type: 'leave', couple: telling.couple ?? here }),
    };
    const act = { by, person, couple: here, at, newIds, ideasInCommon: ['walk' as never] };
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
      at = addSpan(at, span);
    },
    aMinute: () => {
      at = addSpan(at, minutes(1));
    },
    now: () => at,
    couple: () => couple,
    sees: (side: Side) => view(policy, couple, side, at),
    invitation: (side: Side) => view(policy, couple, side, at)?.invitation ?? null,
  };
}
