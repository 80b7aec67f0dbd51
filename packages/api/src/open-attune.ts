import { type Policy, type PolicySettings, parsePolicy } from '@attune/core';
import { type ConsentKind, type ConsentTexts, firstTexts, parseTextVersion } from '@attune/core/journal';
import { type PressureCheck, type UnreadTextRule, unreadTextRules } from '@attune/core/pressure';
import { checkPressure } from '@attune/core/pressure/en';
import { warnOfClock } from './adapters/clock-warning.ts';
import { limitReports, warnOfDamage } from './adapters/damage-reports.ts';
import { warnOfListener } from './adapters/listener-warning.ts';
import { randomIds } from './adapters/random-ids.ts';
import { type LimitOptions, limitsOf } from './adapters/rate-limits.ts';
import { warnOfTexts } from './adapters/text-warning.ts';
import { chooseDatabase, type StoreOptions } from './choose-database.ts';
import { withClockSignal } from './notify/test-clock-signal.ts';
import { withSuggestions } from './policy-problems.ts';
import type { Clock } from './store/clock/clock.ts';
import type { KekSource } from './store/crypto/kek.ts';
import { contentFrom, type WordOptions } from './use-cases/content.ts';
import type { UseCaseContext } from './use-cases/context.ts';
import type { OnDamage } from './use-cases/damage.ts';
import { isLanguageTag } from './use-cases/language-tag.ts';
import type { ChangeNotifier, Ids, OnClockChange, OnViewChanged } from './use-cases/ports.ts';
import { workQueue } from './use-cases/work-queue.ts';

export interface OpenOptions extends WordOptions {
  readonly store: StoreOptions;
  /** Spans and limits that replace the defaults. Values outside of `policyBounds` are rejected. */
  readonly policy?: PolicySettings;
  /**
   * Checks every text that a partner will see; `checkPressure` by default, which reads English. A check is synchronous,
   * because a shared reflection is checked inside its transaction.
   */
  readonly noteCheck?: PressureCheck;
  /**
   * Whether a text crosses that `noteCheck` cannot read. It does by default (`allow`). With `refuse`, the refusal is
   * `textPressuring` without cues.
   */
  readonly unreadText?: UnreadTextRule;
  /**
   * The language of the notes, names and shared reflections that people write, as a BCP 47 tag; English (`en`) by
   * default. `noteCheck` receives it with each text.
   */
  readonly language?: string;
  /**
   * The clock of an SQLite store; the system's clock by default, which is not believed when it jumps. A function that
   * returns epoch milliseconds is trusted to step forward, as the clock of a test. The store's time never goes back and
   * never stands still. PostgreSQL uses its own clock, one for all nodes, and `elapsed` of this one to check it.
   */
  readonly clock?: Clock | (() => number);
  /**
   * Called when the clock departs from the store's time, and when they agree again. By default, a process warning says
   * so; `createAttune` writes a log entry.
   */
  readonly onClockChange?: OnClockChange;
  /** Tells open streams to read again. By default it works in memory, or through PostgreSQL. */
  readonly notifier?: ChangeNotifier;
  /**
   * Lets you move the time of each tenant forward, for development and staging. Refused with `NODE_ENV=production`. A
   * database is made for it when it is empty, and then opens only with it. Off by default.
   */
  readonly testClock?: boolean;
  /** Draws random ids; by default from the operating system. */
  readonly ids?: Ids;
  /** How often one person may send commands. */
  readonly limits?: LimitOptions;
  /**
   * The current version of each text that people consent to: of what is stored of everyone (`join`), and of a journal. Name
   * a new version when your text changes. `1` by default.
   */
  readonly consentTexts?: Readonly<Partial<Record<ConsentKind, string>>>;
  /**
   * How long an unlock is valid, in milliseconds (step-up authentication, RFC 9470). Without a recent unlock, a person
   * sees only what both people see alike. No unlock is required by default.
   */
  readonly unlockWithin?: number;
  /**
   * Called after a partner's command changed a person's view, so that the host can send a push. It runs on the node
   * that ran the command, and receives no content. It is not called when time alone changes a view. If it throws, a
   * process warning names the class of the error.
   */
  readonly onViewChanged?: OnViewChanged;
  /** Receives each record that does not open, at most once an hour. Emits a process warning by default. */
  readonly onDamage?: OnDamage;
  /** Encrypts the data keys. Required, except for `:memory:`, where it is random by default. */
  readonly kek?: KekSource;
}

/** Opens the use cases over a store, without GraphQL or HTTP. Close it with `closeAttune(context)`. */
export const openAttune = async (options: OpenOptions): Promise<UseCaseContext> =>
  openWithPolicy(readPolicy(options.policy ?? {}), options);

/** Opens the use cases with a policy that is not checked. Only tests, and `openAttune`, call it. */
export async function openWithPolicy(policy: Policy, options: OpenOptions): Promise<UseCaseContext> {
  const { ids = randomIds, noteCheck = checkPressure, onViewChanged = () => {} } = options;
  const language = readLanguage(options.language ?? 'en');
  const unreadText = readUnreadText(options.unreadText ?? 'allow');
  const content = contentFrom(options, noteCheck);
  warnOfTexts(content.advice);
  const consentTexts = readConsentTexts(options.consentTexts ?? {});
  const limits = limitsOf(options.limits ?? {});
  const unlockWithin = readSpan('unlockWithin', options.unlockWithin ?? null);
  if (options.testClock) refuseInProduction(process.env);
  const opened = await openStore({ ...options, ids });
  return {
    ...opened,
    openStreams: new Map(),
    ids,
    policy,
    noteCheck,
    unreadText,
    language,
    content,
    consentTexts,
    limits,
    longWork: workQueue(),
    unlockWithin,
    onViewChanged,
    onListenerError: warnOfListener,
  };
}

/** Opens the store with its notifier. Closing the store also closes a default notifier. */
async function openStore({
  store,
  notifier: given,
  clock,
  onClockChange = warnOfClock,
  kek,
  ids,
  onDamage: report = warnOfDamage,
  testClock = false,
}: OpenOptions & { readonly ids: Ids }): Promise<OpenedStore> {
  const onListenerError = warnOfListener;
  const onDamage = limitReports(report);
  const { adapter, defaultNotifier } = await chooseDatabase(store);
  const { notifier, close: closeNotifier } = given
    ? { notifier: given, close: async () => {} }
    : await defaultNotifier({ onListenerError });
  try {
    const opened = await adapter.open({
      notifier,
      ...(clock && { clock }),
      kek,
      ids,
      onListenerError,
      onDamage,
      onClockChange,
      testClock,
    });
    const close = async (): Promise<void> => {
      await opened.close();
      await closeNotifier();
    };
    return {
      store: { ...opened, close },
      notifier: testClock ? withClockSignal(notifier) : notifier,
    };
  } catch (error) {
    await closeNotifier();
    throw error;
  }
}

type OpenedStore = Pick<UseCaseContext, 'store' | 'notifier'>;

function readSpan(name: string, span: number | null): number | null {
  if (span === null || (Number.isSafeInteger(span) && span > 0)) return span;
  throw new TypeError(`${name}: use a whole number of milliseconds above 0.`);
}

function refuseInProduction({ NODE_ENV: mode }: NodeJS.ProcessEnv): void {
  if (mode === 'production')
    throw new TypeError(
      'testClock: leave it out. It is for development and staging, and NODE_ENV is production.',
    );
}

function readConsentTexts(named: Readonly<Record<string, string>>): ConsentTexts {
  const versions = Object.entries(named).map(([kind, version]) => {
    const parsed = parseTextVersion(version);
    if (!Object.hasOwn(firstTexts, kind))
      throw new TypeError(`consentTexts: use join or journal, not ${kind}.`);
    if (!parsed.ok)
      throw new TypeError(`consentTexts.${kind}: use 1 to 40 letters, digits, dots, dashes or underscores.`);
    return [kind, parsed.value];
  });
  return { ...firstTexts, ...Object.fromEntries(versions) };
}

function readUnreadText(rule: UnreadTextRule): UnreadTextRule {
  if (unreadTextRules.includes(rule)) return rule;
  throw new TypeError('unreadText: use "allow" or "refuse".');
}

/** Returns the tag as it is, when `Intl` can parse it. */
function readLanguage(language: string): string {
  if (isLanguageTag(language)) return language;
  throw new TypeError('language: use a BCP 47 tag such as "de" or "de-AT".');
}

function readPolicy(settings: PolicySettings): Policy {
  const parsed = parsePolicy(settings);
  if (parsed.ok) return parsed.value;
  const problems = withSuggestions(parsed.refusal).map(({ field, message }) => `  ${field}: ${message}`);
  throw new TypeError(`Fix these fields of the policy:\n${problems.join('\n')}`);
}
