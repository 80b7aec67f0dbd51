export type { Catalog, Policy, PolicySettings } from '@attune/core';
export type { PressureCheck } from '@attune/core/pressure';
export type { SupportResource } from '@attune/core/support';
export type { LimitOptions } from './adapters/rate-limits.ts';
export {
  type DeliveryFailure,
  type OnWebhookChange,
  type Webhook,
  type WebhookOptions,
  webhook,
} from './adapters/webhook/webhook.ts';
export type { StoreOptions } from './choose-database.ts';
export {
  type Attune,
  type AttuneOptions,
  createAttune,
  type ServingOptions,
} from './create-attune.ts';
export type { AuthOptions, IssuerOptions } from './http/auth.ts';
export type { GraphiqlOptions, GraphiqlPerson } from './http/graphiql/options.ts';
export type { Identified, Identify, SignIn } from './http/identify.ts';
export type { IssuerKeys } from './http/issuer-keys.ts';
export type { PersistedOptions } from './http/limits/persisted-options.ts';
export type { AttachOptions } from './http/websocket/attach-upgrades.ts';
export type { Sockets } from './http/websocket/server.ts';
export type { OpenOptions } from './open-attune.ts';
export type { Clock } from './store/clock/clock.ts';
export { type KekSource, type Keks, localKek } from './store/crypto/kek.ts';
export type { TelemetryOptions } from './telemetry/observer.ts';
export type { MenuOptions, Texts, WordOptions } from './use-cases/content.ts';
export type { Damage, OnDamage } from './use-cases/damage.ts';
export type {
  ChangeNotifier,
  ClockName,
  Ids,
  OnClockChange,
  OnViewChanged,
  Viewer,
} from './use-cases/ports.ts';
export type { SupportOption } from './use-cases/support-options.ts';
export type { TenantTime, TestClock } from './use-cases/test-clock.ts';
