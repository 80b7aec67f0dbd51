import type { Backend, SignIn } from './backend.ts';
import { BrokenLaw } from './broken-law.ts';
import type { buildClient } from './build-client.ts';
import type { People } from './people.ts';
import { newPhone, type Phone } from './phone.ts';
import type { Plan, Step } from './steps.ts';
import type { Tap } from './taps.ts';
import { newVirtualTime } from './virtual-time.ts';

type ClientModule = Awaited<ReturnType<typeof buildClient>>;
type Name = Step['who'];

/** Plays a plan with two phones against the real server. Throws the first broken law. */
export async function playPlan(
  backend: Backend,
  { subjects, ids }: People,
  { createAttuneClient }: ClientModule,
  plan: Plan,
): Promise<void> {
  // Long after the last plan, so that a new invitation is possible.
  const time = newVirtualTime(backend.clock.now + 900_000);
  const tokens = new Map<string | null, string>();
  const brokenLaws: BrokenLaw[] = [];
  let drawn = 0;
  let isHealed = true;

  const watched: Backend = {
    ...backend,
    signIn(subject, unlockedAt) {
      const signIn = backend.signIn(subject, unlockedAt);
      tokens.set(signIn.token, subject);
      return signIn;
    },
  };
  const signIn = (subject: string): SignIn => watched.signIn(subject, time.now());

  /** Waits until the server and the phones have nothing to do at this instant. */
  async function settle(): Promise<void> {
    backend.clock.now = Math.max(backend.clock.now, time.now());
    for (let quiet = 0; quiet < 6; ) {
      await new Promise((resolve) => setImmediate(resolve));
      quiet = backend.busy() === 0 ? quiet + 1 : 0;
    }
  }

  await settle();
  for (const subject of [subjects.ada, subjects.sam]) {
    const person = backend.person(signIn(subject));
    await person.give('resume');
    await person.act('setDial', { dial: 6 });
  }

  const newPhoneOf = (name: Name): Phone =>
    newPhone({
      backend: watched,
      time,
      subject: subjects[name],
      createAttuneClient,
      drawFate: () => {
        drawn += 1;
        return isHealed ? 'delivered' : (plan.fates[drawn % plan.fates.length] ?? 'delivered');
      },
      subjectOf: (id) => ids.get(id),
      subjectOfToken: (token) => tokens.get(token),
      onBroken: (broken) => void brokenLaws.push(broken),
    });
  const phones: Readonly<Record<Name, Phone>> = { ada: newPhoneOf('ada'), sam: newPhoneOf('sam') };

  function check(): void {
    const [broken] = brokenLaws;
    if (broken) throw broken;
  }

  async function signInOn(name: Name): Promise<void> {
    phones[name].setSignIn(signIn(subjects[name]), phones[name].signIn()?.subject !== subjects[name]);
    void phones[name].client.refresh();
    await settle();
    phones[name].render();
  }

  async function perform({ who, type, ...step }: Step): Promise<void> {
    const phone = phones[who];
    const current = phone.signIn();
    switch (type) {
      case 'tap':
        if (step.kind) phone.tap(step.kind);
        return;
      case 'render':
        return phone.render();
      case 'offline':
      case 'online':
        phone.network.setOnline(type === 'online');
        if (type === 'online') void phone.client.refresh();
        return;
      case 'wait':
        return time.advance(step.milliseconds ?? 0, settle);
      case 'expire':
        if (current) current.state = current.token.length % 2 === 0 ? 'expired' : 'ended';
        return backend.endStreams(subjects[who]);
      case 'lock':
        if (current) phone.setSignIn(watched.signIn(current.subject, null), false);
        void phone.client.refresh();
        return;
      case 'unlock':
        if (!current) return;
        phone.setSignIn(signIn(current.subject), false);
        void phone.client.refresh();
        return;
      case 'signOut':
        phone.signOut();
        return;
      case 'signIn':
        return signInOn(who);
      case 'switchAccount':
        if (current) phone.setSignIn(signIn(subjects.kim), current.subject !== subjects.kim);
        return;
    }
  }

  await signInOn('ada');
  await signInOn('sam');
  isHealed = false;
  for (const step of plan.steps) {
    await perform(step);
    await settle();
    phones[step.who].checkMemory(false);
    check();
  }
  isHealed = true;
  for (const phone of Object.values(phones)) {
    phone.network.setOnline(true);
    const current = phone.signIn();
    if (current) phone.setSignIn(signIn(current.subject), false);
    void phone.client.refresh();
  }
  for (let rest = 0; rest < 6; rest += 1) await time.advance(15_000, settle);
  check();
  for (const phone of Object.values(phones)) {
    for (const tap of phone.taps)
      if (tap.isExit && !tap.isTakenBack && !tap.isExcused) checkArrival(tap, phone.taps);
    phone.signOut();
  }
  await settle();
  for (const phone of Object.values(phones)) phone.checkMemory(true);
  check();
}

/** Two equal exits that wait together are one: they share an answer. */
function checkArrival(exit: Tap, taps: readonly Tap[]): void {
  const hasEffect = exit.result?.type === 'done' || exit.result?.type === 'refused';
  const hasArrived = taps.some(({ result, arrivals }) => result === exit.result && arrivals > 0);
  if (!hasEffect || !hasArrived)
    throw new BrokenLaw(
      'an exit arrives',
      `${exit.command} of ${exit.subject}: ${JSON.stringify(exit.result)}`,
    );
}
