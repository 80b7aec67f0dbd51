import { type DeliveryFailure, type Webhook, webhook } from '../adapters/webhook/webhook.ts';
import { type Config, readConfig } from '../config/index.ts';
import type { WebhookConfig } from '../config/webhook.ts';
import { NotReady } from '../http/not-ready.ts';
import { serve as listen } from '../http/server.ts';
import { createLog, logObserver, type WriteEntry } from '../telemetry/log.ts';
import type { LogEntry } from '../telemetry/log-allowlist.ts';
import { serveMetrics } from '../telemetry/metrics-server.ts';
import type { Observer } from '../telemetry/observer.ts';
import { prometheus } from '../telemetry/prometheus.ts';
import { reportConfigProblems } from './config-errors.ts';
import { type Command, type Dependencies, kekOf, type ServerOptions } from './dependencies.ts';
import { hasFreeDescriptor, watchDescriptors } from './descriptors.ts';
import { type Address, addressProblem } from './startup-error.ts';
import { stopSignal } from './stop-signal.ts';

/** `attune serve`: runs the standalone server until a stop signal. */
export const serve: Command = async ({ env, dependencies }) => {
  const config = readConfig(env);
  if (!config.ok) return reportConfigProblems(dependencies.output, config.refusal);
  const stop = stopSignal();
  try {
    await serveUntil(stop.asked, config.value, dependencies);
    return 0;
  } finally {
    stop.dispose();
  }
};

type Close = () => Promise<void>;

async function serveUntil(asked: Promise<void>, config: Config, parts: Dependencies): Promise<void> {
  const log = createLog(config.logLevel);
  const opened: Close[] = [];
  try {
    const observers = config.logLevel === 'debug' ? [logObserver(log)] : [];
    if (config.metrics) observers.push(await openMetrics(config.metrics, opened));
    const push = config.webhook && openWebhook(config.webhook, { log, opened });
    const options = await serverOptions(config, { parts, log, observers });
    const attune = await parts.open({ ...options, ...(push && { onViewChanged: push }) });
    opened.push(() => attune.close());
    const { drain, host, port } = config;
    const ready = async () => {
      if (!hasFreeDescriptor()) throw new NotReady('No file descriptor is free.');
      await attune.ready();
    };
    const serving = await listening({ host, port }, main, () =>
      listen({ ...attune, host, port, drain, ready }),
    );
    opened.push(() => serving.close());
    parts.output.result(`Attune is at ${serving.url}/graphql`);
    log({ event: 'listening' });
    const endWatch = watchDescriptors(log);
    opened.push(async () => endWatch());
    await asked;
    log({ event: 'stopping' });
  } finally {
    await closeAll(opened);
  }
  log({ event: 'stopped' });
}

async function serverOptions(
  config: Config,
  { parts, log, observers }: { parts: Dependencies; log: WriteEntry; observers: readonly Observer[] },
): Promise<ServerOptions> {
  const { auth, commandsPerMinute, consentTexts, corsOrigins, graphiql, kek, persisted } = config;
  const { policy, store, testClock, unlockWithin, words } = config;
  if (kek !== null && 'localFile' in kek) log({ event: 'localKey' });
  return {
    ...words,
    store,
    ...(kek !== null && { kek: await kekOf(kek, parts) }),
    auth,
    graphiql,
    corsOrigins,
    log,
    policy,
    ...(testClock && { testClock }),
    consentTexts,
    ...(unlockWithin !== null && { unlockWithin }),
    ...(persisted !== null && { persisted }),
    limits: commandsPerMinute === null ? {} : { commandsPerMinute },
    telemetry: { observers },
  };
}

/** Opens the webhook before the store, so that it closes after the last command. */
function openWebhook(
  config: WebhookConfig,
  { log, opened }: { readonly log: WriteEntry; readonly opened: Close[] },
): Webhook {
  const push = webhook({ ...config, onWebhookChange: (failure) => log(webhookEntry(failure)) });
  opened.push(() => push.close());
  return push;
}

const webhookEntry = (failure: DeliveryFailure | null): LogEntry => {
  if (failure === null) return { event: 'webhookWorks' };
  const { reason } = failure;
  return { event: 'webhookFails', reason, ...('status' in failure && { answer: failure.status }) };
};

/** Opens the metrics server first, so that a taken port is reported before the database is opened. */
async function openMetrics(at: Address, opened: Close[]): Promise<Observer> {
  const counts = prometheus();
  const serving = await listening(at, metrics, () => serveMetrics(counts, at));
  opened.push(() => serving.close());
  return counts.observer;
}

const main = { host: 'ATTUNE_HOST', port: 'PORT' };
const metrics = { host: 'ATTUNE_METRICS_HOST', port: 'ATTUNE_METRICS_PORT' };

/** Runs `open`. Rejects with a sentence that names the setting when the address cannot be used. */
async function listening<T>(at: Address, settings: typeof main, open: () => Promise<T>): Promise<T> {
  try {
    return await open();
  } catch (error) {
    const problem = addressProblem(error, at, settings);
    throw problem === null ? error : new Error(problem);
  }
}

/** Closes all, the last first, also when one of them fails. */
async function closeAll(opened: readonly Close[]): Promise<void> {
  const last = opened.at(-1);
  if (last === undefined) return;
  try {
    await last();
  } finally {
    await closeAll(opened.slice(0, -1));
  }
}
