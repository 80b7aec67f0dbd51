import { type Config, readConfig } from '../config/index.ts';
import { serve as listen } from '../http/server.ts';
import { createLog, logObserver, type Write } from '../telemetry/log.ts';
import { serveMetrics } from '../telemetry/metrics-server.ts';
import type { Observer } from '../telemetry/observer.ts';
import { prometheus } from '../telemetry/prometheus.ts';
import { misused } from './config-errors.ts';
import { type Command, kekOf, type Parts, type ServedWith } from './dependencies.ts';
import { type At, addressProblem } from './startup-error.ts';
import { stopSignal } from './stop-signal.ts';

/** `attune serve`: the standalone server, until it is asked to stop. */
export const serve: Command = async ({ env, parts }) => {
  const config = readConfig(env);
  if (!config.ok) return misused(parts.screen, config.refusal);
  const stop = stopSignal();
  try {
    await serveUntil(stop.asked, config.value, parts);
    return 0;
  } finally {
    stop.forget();
  }
};

type Close = () => Promise<void>;

async function serveUntil(asked: Promise<void>, config: Config, parts: Parts): Promise<void> {
  const log = createLog(config.logLevel);
  const opened: Close[] = [];
  try {
    const observers = config.logLevel === 'debug' ? [logObserver(log)] : [];
    if (config.metrics) observers.push(await openMetrics(config.metrics, opened));
    const attune = await parts.open(await optionsFor(config, { parts, log, observers }));
    opened.push(() => attune.close());
    const { drain, host, port } = config;
    const ready = () => attune.ready();
    const serving = await listening({ host, port }, main, () =>
      listen({ ...attune, host, port, drain, ready }),
    );
    opened.push(() => serving.close());
    parts.screen.result(`Attune is at ${serving.url}/graphql`);
    log({ event: 'listening' });
    await asked;
    log({ event: 'stopping' });
  } finally {
    await closeAll(opened);
  }
  log({ event: 'stopped' });
}

async function optionsFor(
  config: Config,
  { parts, log, observers }: { parts: Parts; log: Write; observers: readonly Observer[] },
): Promise<ServedWith> {
  const { auth, commandsPerMinute, corsOrigins, graphiql, kek, persisted, policy, store, unlockWithin } =
    config;
  if (kek !== null && 'localFile' in kek) log({ event: 'localKey' });
  return {
    store,
    ...(kek !== null && { kek: await kekOf(kek, parts) }),
    auth,
    graphiql,
    corsOrigins,
    log,
    policy,
    ...(unlockWithin !== null && { unlockWithin }),
    ...(persisted !== null && { persisted }),
    limits: commandsPerMinute === null ? {} : { commandsPerMinute },
    telemetry: { observers },
  };
}

/** Metrics first, so that a port that cannot be had is said before the database is touched. */
async function openMetrics(at: At, opened: Close[]): Promise<Observer> {
  const counts = prometheus();
  const serving = await listening(at, metrics, () => serveMetrics(counts, at));
  opened.push(() => serving.close());
  return counts.observer;
}

const main = { host: 'ATTUNE_HOST', port: 'PORT' };
const metrics = { host: 'ATTUNE_METRICS_HOST', port: 'ATTUNE_METRICS_PORT' };

/** Listens, or says in a sentence which setting is in the way. */
async function listening<T>(at: At, settings: typeof main, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    const problem = addressProblem(error, at, settings);
    throw problem === null ? error : new Error(problem);
  }
}

/** The last first, each whatever became of the others. */
async function closeAll(opened: readonly Close[]): Promise<void> {
  const last = opened.at(-1);
  if (last === undefined) return;
  try {
    await last();
  } finally {
    await closeAll(opened.slice(0, -1));
  }
}
