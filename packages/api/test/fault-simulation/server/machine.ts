import type { World } from '../world.ts';
import { type Process, startProcess } from './node.ts';

/** The nodes of a world, each up or down. */
export type Nodes = readonly (() => Process | null)[];

/** The machine with all nodes. Nodes crash and restart, and the clock steps. */
export interface Machine {
  readonly nodes: Nodes;
  /** Resolves when every outage has ended. */
  calm(): Promise<void>;
  checkNothingOpen(): void;
  close(): Promise<void>;
}

export async function startMachine(world: World, count: number): Promise<Machine> {
  const { scheduler, faults, trace, pace } = world;
  const rng = world.rng.fork('machine');
  const processes: (Process | null)[] = Array.from({ length: count }, () => null);
  let starts = 0;
  let isCalm = false;
  let latest = 0;
  /** Several nodes share the clock of their database, which does not step. One node has only its own. */
  const sharedClock = (): number => {
    latest = Math.max(latest, world.wallClock());
    return latest;
  };

  async function start(node: number): Promise<void> {
    starts += 1;
    const name = `node ${node + 1} (${starts})`;
    const clock = count > 1 ? sharedClock : world.wallClock;
    processes[node] = await scheduler.outside(() => startProcess(world, name, clock));
    trace.add(`${name} starts`);
  }

  /** Stops a node and starts it again a while later. */
  async function restart(node: number, process: Process, way: 'kill' | 'close'): Promise<void> {
    trace.add(`node ${node + 1} is to ${way === 'kill' ? 'crash' : 'restart'}`);
    processes[node] = null;
    await process[way]();
    await scheduler.sleep(rng.between(200, 15_000));
    // While a process is down, its clock may be set.
    if (faults.happens('clock set at a restart')) world.stepClock(rng.between(-60_000, 3_000));
    await start(node);
  }

  async function disturb(node: number): Promise<void> {
    while (!isCalm) {
      await scheduler.sleep(pace.round * (0.5 + rng.next()));
      const process = processes[node];
      if (!process || isCalm) continue;
      if (faults.happens('clock stepped')) world.stepClock(rng.between(-10_000, 3_000));
      if (faults.happens('notifications cut')) process.connection.cut(rng.between(500, 20_000));
      if (faults.happens('node crashed')) await restart(node, process, 'kill');
      else if (faults.happens('node restarted')) await restart(node, process, 'close');
    }
  }

  for (let node = 0; node < count; node += 1) await start(node);
  const disturbances = processes.map((_, node) => disturb(node).catch(world.fail));
  return {
    nodes: processes.map((_, node) => () => processes[node] ?? null),
    async calm() {
      isCalm = true;
      await Promise.all(disturbances);
    },
    checkNothingOpen() {
      for (const process of processes) {
        const streams = process?.openStreams() ?? 0;
        const subscriptions = process?.connection.openCount() ?? 0;
        if (streams + subscriptions > 0)
          world.breakPromise('open', `${streams} streams and ${subscriptions} subscriptions are open`);
      }
    },
    async close() {
      for (const process of processes) await process?.close();
    },
  };
}
