import type { Act } from '../couple/command.ts';
import { type Couple, type Side, sides } from '../couple/state.ts';
import type { Dial } from '../dial/dial.ts';
import { defaultFloor, type Floor } from '../dial/floor.ts';
import type { Reading } from '../dial/reading.ts';
import type { CoupleId, InvitationId, Mark } from '../ids.ts';
import { after, type Instant } from '../time.ts';
import { copyOf } from './copy.ts';
import { deadlinesOf, standingOf } from './couple.ts';
import type { Edge, Given, Request, Trace, Views } from './edge.ts';
import { commandOf, commonIdea, people } from './request.ts';
import type { World } from './rules.ts';
import type { Say, Step, Wait } from './step.ts';

type Look = Pick<Request, 'said' | 'lookedAt'>;

/** Plays a story from a new couple on: every step becomes an edge, but for those that have nothing to act on. */
export function play(world: World, steps: readonly Step[]): Trace {
  const { trace, threw } = playUntilThrown(world, steps);
  if (threw) throw threw.cause;
  return trace;
}

/** A story as far as the rules did not throw. */
export interface Played {
  readonly trace: Trace;
  /** What the rules threw, and the step that they threw on; a null step means pairing. */
  readonly threw: { readonly cause: unknown; readonly step: Step | null } | null;
}

/** Plays a story until its end, or until the rules throw. */
export function playUntilThrown(world: World, steps: readonly Step[]): Played {
  let story: Story | null = null;
  let taken: Step | null = null;
  try {
    story = new Story(world);
    for (const step of steps) {
      taken = step;
      story.take(step);
    }
    return { trace: story.trace, threw: null };
  } catch (cause) {
    return { trace: story?.trace ?? [], threw: { cause, step: taken } };
  }
}

/** A couple on its way: what a host would hold of it, and what the story itself remembers. */
class Story {
  readonly trace: Edge[] = [];
  readonly #world: World;
  readonly #looks: Record<Side, Look[]> = { a: [], b: [] };
  readonly #readings: Record<Side, Reading | null> = { a: null, b: null };
  readonly #floors: Record<Side, Floor> = { a: defaultFloor, b: defaultFloor };
  readonly #requests: Request[] = [];
  readonly #sent: InvitationId[] = [];
  #couples = 1;
  #at = 1_000_000 as Instant;
  #couple: Couple;

  constructor(world: World) {
    this.#world = world;
    this.#couple = this.#paired();
    this.#look();
  }

  take(step: Step): void {
    switch (step.is) {
      case 'wait':
        this.#wait(step);
        break;
      case 'dial':
        this.#setDial(step.by, step.dial);
        break;
      case 'floor':
        this.#floors[step.by] = step.floor;
        this.#stay((common) => ({ is: 'floor', by: step.by, floor: step.floor, ...common }));
        break;
      case 'say':
        this.#arrive(this.#requestOf(step));
        break;
      case 'again': {
        const request = this.#requests.at(-1 - (step.back % Math.max(1, this.#requests.length)));
        if (request) this.#arrive(request);
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
    this.#at = after(since, Math.max(0, span + plus));
    this.#couple = this.#world.rules.settle(this.#world.policy, copyOf(before), this.#at);
    this.#note({
      is: 'time',
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
    this.#stay(
      (common) => ({ is: 'dial', by, dial, ...common }),
      (couple) => this.#world.rules.readingTaken(couple, by, reading, this.#at),
    );
  }

  #pairAgain(): void {
    if (!this.#couple.ended) return;
    this.#couples += 1;
    this.#stay(
      (common) => ({ is: 'pairing', ...common }),
      () => this.#paired(),
    );
  }

  #arrive(request: Request): void {
    const { by } = request;
    const { rules, policy } = this.#world;
    const place = this.trace.length;
    const act: Act = {
      by,
      person: people[by],
      couple: this.#coupleId(),
      at: this.#at,
      fresh: { id: `i${place}` as InvitationId, mark: `m${place}` as Mark },
      ideasInCommon: [commonIdea],
    };
    const command = commandOf(this.#world, request, act, {
      reading: this.#readings[by],
      floor: this.#floors[by],
    });
    this.#requests.push(request);
    const given = this.#given(by);
    let decision: ReturnType<typeof rules.decide> | undefined;
    this.#stay(
      (common) => ({
        is: 'command',
        by,
        request,
        act,
        command,
        decision: decision ?? rules.decide(policy, common.before, act, command),
        given,
        ...common,
      }),
      (couple) => {
        decision = rules.decide(policy, couple, act, command);
        return decision.ok ? decision.value : couple;
      },
    );
    if (command.is === 'invite' && decision?.ok) this.#sent.push(act.fresh.id);
  }

  /** Notes an edge during which the clock stands still. `before` is a copy: whatever is changed in place shows. */
  #stay(
    edge: (common: Pick<Edge, 'at' | 'before' | 'after' | 'seen'>) => Edge,
    change: (couple: Couple) => Couple = (couple) => couple,
  ): void {
    const at = this.#at;
    const settled = this.#world.rules.settle(this.#world.policy, copyOf(this.#couple), at);
    const before = copyOf(settled);
    this.#couple = settled;
    const seen = this.#views();
    this.#couple = change(settled);
    this.#note(edge({ at, before, after: this.#couple, seen: { before: seen, after: this.#views() } }));
  }

  #note(edge: Edge): void {
    this.trace.push(edge);
    this.#look();
  }

  /** Each of the two looks at their view; a moment said from it later names this place. */
  #look(): void {
    for (const by of sides) this.#looks[by].push(this.#lookOf(by));
  }

  #lookOf(by: Side): Look {
    const couple = this.#couple;
    const mark = couple.ended ? ('none' as Mark) : couple[by].mark;
    return { said: { at: this.#at, mark }, lookedAt: this.trace.length };
  }

  #requestOf(step: Say): Request {
    const { by, name, said, id, motives, words, couple } = step;
    const looks = this.#looks[by];
    const now = this.#lookOf(by);
    const earlier = said.from === 'earlier' ? looks.at(-1 - (said.back % looks.length)) : undefined;
    const ahead = said.from === 'future' ? { ...now.said, at: after(this.#at, said.ahead) } : now.said;
    return {
      by,
      name,
      ...(earlier ?? { ...now, said: ahead }),
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

  #idOf(pick: Say['id']): InvitationId {
    const unknown = 'i-unknown' as InvitationId;
    if (pick === 'unknown') return unknown;
    if (pick === 'standing')
      return standingOf(this.#couple)[0]?.invitation.id ?? this.#sent.at(-1) ?? unknown;
    return this.#sent.at(-1 - (pick.back % Math.max(1, this.#sent.length))) ?? unknown;
  }

  #given(by: Side): Given {
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

  #paired(): Couple {
    const name = `p${this.#couples}`;
    return this.#world.rules.pair({ a: `${name}a` as Mark, b: `${name}b` as Mark });
  }

  #coupleId(): CoupleId {
    return `c${this.#couples}` as CoupleId;
  }
}
