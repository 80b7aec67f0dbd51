import type { CommandContext } from '../couple/command.ts';
import { type Couple, noSpacings, type Side, type Spacings, sides } from '../couple/state.ts';
import type { Dial } from '../dial/dial.ts';
import { defaultFloor, type Floor } from '../dial/floor.ts';
import type { Reading } from '../dial/reading.ts';
import type { CoupleId, InvitationId, Mark } from '../ids.ts';
import { addSpan, type Instant } from '../time.ts';
import { clone } from './clone.ts';
import { deadlinesOf, standingInvitations } from './couple-queries.ts';
import { commandOf, commonIdea, people } from './request.ts';
import type { World } from './rules.ts';
import type { SendCommand, Step, Wait } from './step.ts';
import type { KnownDesire, Request, Transition, Views } from './transition.ts';

type ViewedMoment = Pick<Request, 'moment' | 'viewedAt'>;

/** Keeps what a host stores of a couple and its people, and what later steps refer to. */
export class TraceRunner {
  readonly trace: Transition[] = [];
  readonly #world: World;
  readonly #viewedMoments: Record<Side, ViewedMoment[]> = { a: [], b: [] };
  readonly #readings: Record<Side, Reading | null> = { a: null, b: null };
  readonly #floors: Record<Side, Floor> = { a: defaultFloor, b: defaultFloor };
  readonly #requests: Request[] = [];
  readonly #sent: InvitationId[] = [];
  #spacings: Readonly<Record<Side, Spacings>> = { a: noSpacings, b: noSpacings };
  #couples = 1;
  #at = 1_000_000 as Instant;
  #couple: Couple;

  constructor(world: World) {
    this.#world = world;
    this.#couple = this.#newCouple();
    this.#recordMoments();
  }

  run(step: Step): void {
    switch (step.type) {
      case 'wait':
        this.#wait(step);
        break;
      case 'dial':
        this.#setDial(step.by, step.dial);
        break;
      case 'floor':
        this.#floors[step.by] = step.floor;
        this.#recordInstant((common) => ({ type: 'floor', by: step.by, floor: step.floor, ...common }));
        break;
      case 'command':
        this.#receive(this.#requestOf(step));
        break;
      case 'repeat': {
        const request = this.#requests.at(-1 - (step.back % Math.max(1, this.#requests.length)));
        if (request) this.#receive(request);
        break;
      }
      case 'pairAgain':
        this.#pairAgain();
    }
  }

  #wait({ for: what, plus }: Wait): void {
    const since = this.#at;
    const next = deadlinesOf(this.#couple).filter((deadline) => deadline > since);
    const toDeadline = next.length > 0 ? Math.min(...next) - since : 0;
    const span = what === 'deadline' ? toDeadline : what === 'instant' ? 0 : this.#world.policy[what];
    const before = this.#couple;
    const seen = this.#views();
    this.#at = addSpan(since, Math.max(0, span + plus));
    this.#couple = this.#world.rules.settle(this.#world.policy, clone(before), this.#at);
    this.#record({
      type: 'time',
      since,
      at: this.#at,
      before,
      after: this.#couple,
      seen: { before: seen, after: this.#views() },
    });
  }

  #setDial(by: Side, dial: Dial | null): void {
    const reading: Reading | null =
      dial === null ? null : { dial, at: this.#at, brakes: [], accelerators: [], note: null };
    this.#readings[by] = reading;
    this.#recordInstant(
      (common) => ({ type: 'dial', by, dial, ...common }),
      (couple) => this.#world.rules.afterReading(couple, by, reading, this.#at),
    );
  }

  #pairAgain(): void {
    if (!this.#couple.ended) return;
    this.#couples += 1;
    this.#recordInstant(
      (common) => ({ type: 'pairing', ...common }),
      () => this.#newCouple(),
    );
  }

  #receive(request: Request): void {
    const { by } = request;
    const { rules, policy } = this.#world;
    const position = this.trace.length;
    const act: CommandContext = {
      by,
      person: people[by],
      couple: this.#coupleId(),
      at: this.#at,
      newIds: { id: `i${position}` as InvitationId, mark: `m${position}` as Mark },
      ideasInCommon: [commonIdea],
    };
    const command = commandOf(this.#world, request, act, {
      reading: this.#readings[by],
      floor: this.#floors[by],
    });
    this.#requests.push(request);
    const desire = this.#desireOf(by);
    let decision: ReturnType<typeof rules.decide> | undefined;
    let before: Couple = { ended: true };
    this.#recordInstant(
      (common) => ({
        type: 'command',
        by,
        request,
        act,
        command,
        decision: decision ?? rules.decide(policy, common.before, act, command),
        desire,
        ...common,
      }),
      (couple) => {
        before = clone(couple);
        decision = rules.decide(policy, couple, act, command);
        return decision.ok ? decision.value : couple;
      },
    );
    if (this.#couple.ended && !before.ended) {
      const brought = (side: Side) => rules.spacingsOf(before, side, act.at);
      this.#spacings = { a: brought('a'), b: brought('b') };
    }
    if (command.type === 'invite' && decision?.ok) this.#sent.push(act.newIds.id);
  }

  /** Records a transition that takes no time. `before` is a copy, so it stays as it was even if the rules change the couple. */
  #recordInstant(
    transition: (common: Pick<Transition, 'at' | 'before' | 'after' | 'seen'>) => Transition,
    change: (couple: Couple) => Couple = (couple) => couple,
  ): void {
    const at = this.#at;
    const settled = this.#world.rules.settle(this.#world.policy, clone(this.#couple), at);
    const before = clone(settled);
    this.#couple = settled;
    const seen = this.#views();
    this.#couple = change(settled);
    this.#record(
      transition({ at, before, after: this.#couple, seen: { before: seen, after: this.#views() } }),
    );
  }

  #record(transition: Transition): void {
    this.trace.push(transition);
    this.#recordMoments();
  }

  /** Records the current moment of each person, so that a later command may carry it. */
  #recordMoments(): void {
    for (const by of sides) this.#viewedMoments[by].push(this.#currentMoment(by));
  }

  #currentMoment(by: Side): ViewedMoment {
    const couple = this.#couple;
    const mark = couple.ended ? ('none' as Mark) : couple[by].mark;
    return { moment: { at: this.#at, mark }, viewedAt: this.trace.length };
  }

  #requestOf(step: SendCommand): Request {
    const { by, name, moment, id, motives, words, couple } = step;
    const viewed = this.#viewedMoments[by];
    const now = this.#currentMoment(by);
    const earlier = moment.from === 'earlier' ? viewed.at(-1 - (moment.back % viewed.length)) : undefined;
    const current =
      moment.from === 'future' ? { ...now.moment, at: addSpan(this.#at, moment.ahead) } : now.moment;
    return {
      by,
      name,
      ...(earlier ?? { ...now, moment: current }),
      id: this.#idOf(id),
      motives,
      words,
      reply:
        words === 'none'
          ? { kindness: null, alternative: null }
          : { kindness: 'thanks', alternative: 'cuddle' },
      couple: couple === 'this' ? this.#coupleId() : (`c${this.#couples - 1}` as CoupleId),
    };
  }

  #idOf(pick: SendCommand['id']): InvitationId {
    const unknown = 'i-unknown' as InvitationId;
    if (pick === 'unknown') return unknown;
    if (pick === 'standing')
      return standingInvitations(this.#couple)[0]?.invitation.id ?? this.#sent.at(-1) ?? unknown;
    return this.#sent.at(-1 - (pick.back % Math.max(1, this.#sent.length))) ?? unknown;
  }

  #desireOf(by: Side): KnownDesire {
    const reading = this.#readings[by];
    const known = reading && reading.at <= this.#at && this.#at < reading.at + this.#world.policy.fresh;
    return { dial: known ? reading.dial : null, floor: this.#floors[by] };
  }

  #views(): Views {
    const { rules, policy } = this.#world;
    return {
      a: rules.view(policy, this.#couple, 'a', this.#at),
      b: rules.view(policy, this.#couple, 'b', this.#at),
    };
  }

  #newCouple(): Couple {
    const name = `p${this.#couples}`;
    const { rules, policy } = this.#world;
    const couple = rules.newCouple({ a: `${name}a` as Mark, b: `${name}b` as Mark }, this.#spacings);
    return rules.settle(policy, couple, this.#at);
  }

  #coupleId(): CoupleId {
    return `c${this.#couples}` as CoupleId;
  }
}
