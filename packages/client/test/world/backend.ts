import type { Attune } from '@attune/api';
import { createTestAttune, type TestPerson, testPerson } from '@attune/api/testing';
import { minutes } from '@attune/core';
import { testPolicy } from '@attune/core/testing';

/** A sign-in of a person. The host may expire it, end it, and ask for an unlock. */
export interface SignIn {
  readonly token: string;
  readonly subject: string;
  /** When the person last unlocked, by the server's clock; null: never. */
  readonly unlockedAt: number | null;
  state: 'valid' | 'expired' | 'ended';
}

/** The real server, in this process, with the time of the world. */
export interface Backend {
  /** The clock of the server, and of every world that uses it. */
  readonly clock: { now: number };
  fetch(request: Request): Promise<Response>;
  signIn(subject: string, unlockedAt: number | null): SignIn;
  /** Ends the open streams of a person, as a host does that ended a sign-in. */
  endStreams(subject: string): void;
  /** A client of the same server without any fault. */
  person(signIn: SignIn): TestPerson;
  /** How many requests the server works on. */
  busy(): number;
  close(): Promise<void>;
}

/** How long an unlock lasts, in milliseconds. */
const unlockWithin = 600_000;

/** Whether a sign-in shows private data at a time. */
export const isUnlockedAt = ({ unlockedAt }: SignIn, now: number): boolean =>
  unlockedAt !== null && now - unlockedAt < unlockWithin;

/** Short spans, so that a world of minutes has several invitations. */
const policy = testPolicy({
  fresh: minutes(60),
  fades: minutes(10),
  lasts: minutes(10),
  spacing: minutes(2),
  moment: minutes(1),
  doorLasts: minutes(5),
  doorSpacing: minutes(2),
});

export async function openBackend(): Promise<Backend> {
  const clock = { now: Date.parse('2026-11-23T18:00:00.000Z') };
  const signIns = new Map<string, SignIn>();
  let busy = 0;
  const attune: Attune = await createTestAttune(policy, {
    store: { sqlite: ':memory:' },
    clock: () => clock.now,
    log: () => {},
    unlockWithin,
    limits: { commandsPerMinute: 10_000 },
    identify(request) {
      const found = signIns.get(request.headers.get('authorization')?.replace('Bearer ', '') ?? '');
      if (!found || found.state === 'ended') return null;
      const { subject, unlockedAt } = found;
      const expires = found.state === 'expired' ? { expires: Date.now() - 1_000 } : {};
      return { tenant: 'home', subject, unlockedAt, ...expires };
    },
  });
  async function fetch(request: Request): Promise<Response> {
    busy += 1;
    try {
      return await attune.fetch(request);
    } finally {
      busy -= 1;
    }
  }
  let count = 0;
  return {
    clock,
    fetch,
    signIn(subject, unlockedAt) {
      count += 1;
      const signIn: SignIn = { token: `token-${count}`, subject, unlockedAt, state: 'valid' };
      signIns.set(signIn.token, signIn);
      return signIn;
    },
    endStreams: (subject) => attune.endSessions('home', subject),
    person: ({ token }) => testPerson(fetch, token),
    busy: () => busy,
    close: () => attune.close(),
  };
}
