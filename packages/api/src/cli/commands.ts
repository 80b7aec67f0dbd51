import { databaseSettings, type SettingName, settings, storeSettings } from '../config/settings.ts';

/** The arguments and settings of one command. */
export interface CommandShape {
  /** What it does, as `--help` shows it. */
  readonly summary: string;
  /** Names of its positional arguments, all required. */
  readonly takes: readonly string[];
  /** Its flags, each with a description. */
  readonly flags: Readonly<Record<string, string>>;
  /** The settings that it reads. */
  readonly reads: readonly SettingName[];
}

const all = Object.keys(settings) as SettingName[];
const within = (shape: object): readonly SettingName[] => all.filter((name) => name in shape);
const database = within(databaseSettings.shape);
const store = within(storeSettings.shape);

/** Every command, as `--help` shows them. */
const commands = {
  serve: {
    summary: 'Serves /graphql until it is stopped. `attune` alone does the same.',
    takes: [],
    flags: {},
    reads: all,
  },
  migrate: {
    summary: 'Applies missing migrations. `attune serve` does this, too, when it starts.',
    takes: [],
    flags: {},
    reads: store,
  },
  backup: {
    summary: 'Copies an SQLite database to a new file, while it is in use. Keys are not in it.',
    takes: ['file'],
    flags: {},
    reads: database,
  },
  'clock reset': {
    summary: 'Sets the time of the store after a wrong clock set it ahead. Everyone is paused.',
    takes: [],
    flags: { yes: 'Confirms the reset.' },
    reads: store,
  },
  'keys new': { summary: 'Prints a new key for ATTUNE_KEK.', takes: [], flags: {}, reads: [] },
  'keys rotate': {
    summary: 'Re-wraps all data keys under ATTUNE_KEK alone.',
    takes: [],
    flags: {},
    reads: store,
  },
  erase: {
    summary: 'Erases a person whose account has ended, for good. Their couple ends.',
    takes: ['tenant', 'subject'],
    flags: { yes: 'Confirms the erasure.' },
    reads: store,
  },
  token: {
    summary: 'Prints a token that signs a subject in for thirty days; for development.',
    takes: ['subject'],
    flags: {},
    reads: ['ATTUNE_DEV_ISSUER_FILE'],
  },
} as const satisfies Readonly<Record<string, CommandShape>>;

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as readonly CommandName[];

export const shapeOf = (name: CommandName): CommandShape => commands[name];
