import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkAtRest } from './checks/at-rest.ts';
import type { BrokenPromise } from './checks/promises.ts';
import { type Grapevine, newMemory } from './clients/behavior.ts';
import { newNetwork } from './clients/network.ts';
import { newPhone, type Phone } from './clients/phone.ts';
import type { FaultKind } from './faults.ts';
import type { Planted } from './planted.ts';
import type { Account } from './request.ts';
import { startMachine } from './server/machine.ts';
import { installVirtualTime } from './virtual-time.ts';
import { newWorld, type World } from './world.ts';

/** What one seed did. */
export interface Outcome {
  readonly seed: number;
  readonly broken: BrokenPromise | null;
  readonly trace: readonly string[];
  readonly faults: Readonly<Record<FaultKind, number>>;
  /** How many requests arrived, transactions committed, and views subscribers received. */
  readonly deliveries: number;
  readonly commits: number;
  readonly views: number;
}

const people: readonly Account[] = [
  { tenant: 'home', subject: 'ada' },
  { tenant: 'home', subject: 'sam' },
  { tenant: 'home', subject: 'kim' },
  // The same subject as at home, but another person.
  { tenant: 'away', subject: 'ada' },
];
const phonesOfEach = 2;
/** Everyone acts in rounds. Between two, no one acts for this long, and streams show the present. */
const lull = 45_000;
const rounds = 4;
const stepsOfRound = 3;

/** A folder in memory, where there is one: nothing here loses power, and waiting for a disk is not simulated. */
const memoryFolder = existsSync('/dev/shm') ? '/dev/shm' : tmpdir();

/** Runs the world of a seed to its end, or until it breaks a promise. */
export async function simulate(seed: number, planted: Planted = {}): Promise<Outcome> {
  const folder = mkdtempSync(join(memoryFolder, 'attune-simulation-'));
  const world = newWorld(seed, folder, planted);
  const restore = installVirtualTime(world.scheduler, world.wallClock, world.rng.fork('random'));
  try {
    let isOver = false;
    void live(world)
      .catch(world.fail)
      .finally(() => {
        isOver = true;
      });
    await world.scheduler.run(() => isOver || world.broken() !== null || world.failure() !== null);
    if (world.failure()) throw world.failure();
    if (!isOver && !world.broken()) throw new Error(`Seed ${seed}: the world stood still.`);
  } finally {
    restore();
    rmSync(folder, { recursive: true, force: true });
  }
  const { trace, faults, ledger } = world;
  const count = (text: string): number => trace.lines.filter((line) => line.includes(text)).length;
  return {
    seed,
    broken: world.broken(),
    trace: trace.lines,
    faults: faults.counts,
    deliveries: count(' arrives: '),
    commits: ledger.count(),
    views: count(' receives a view'),
  };
}

/** A day of four people. */
async function live(world: World): Promise<void> {
  const { scheduler, rng, faults, pace } = world;
  const own = rng.fork('life');
  const network = newNetwork(world);
  const machine = await startMachine(world, own.chance(0.5) ? 1 : 2);
  const grapevines = new Map<string, Grapevine>();
  const phones = people.flatMap((by): Phone[] => {
    const grapevine = grapevines.get(by.tenant) ?? { code: null };
    grapevines.set(by.tenant, grapevine);
    const memory = newMemory(own.chance(0.5));
    return Array.from({ length: phonesOfEach }, (_, index) => {
      const name = `${by.subject}${by.tenant === 'home' ? '' : '-away'}-${index + 1}`;
      return newPhone(world, { by, name, memory, grapevine }, network, machine.nodes);
    });
  });
  for (const phone of phones) if (own.chance(0.6)) phone.follow();
  for (let round = 1; round <= rounds; round += 1) {
    await Promise.all(phones.map((phone) => phone.use(stepsOfRound)));
    if (round === rounds / 2 && own.chance(0.5)) {
      pace.round = 3_600_000;
      await scheduler.sleep(own.between(20, 26) * 3_600_000);
      pace.round = 20_000;
    } else await scheduler.sleep(lull);
  }
  faults.stop();
  await machine.calm();
  await scheduler.sleep(5 * 60_000);
  for (const by of people) await checkAtRest(world, by, machine.nodes);
  for (const phone of phones) phone.leave();
  await scheduler.sleep(30_000);
  machine.checkNothingOpen();
  await machine.close();
}
