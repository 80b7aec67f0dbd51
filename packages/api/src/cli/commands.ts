import { databaseSettings, type SettingName, settings, storeSettings } from '../config/settings.ts';

/** What one command of `attune` takes. */
export interface CommandShape {
  readonly says: string;
  /** What is given by position, each needed. */
  readonly takes: readonly string[];
  /** What is given by name. */
  readonly flags: Readonly<Record<string, string>>;
  /** The settings that it reads. */
  readonly reads: readonly SettingName[];
}

const all = Object.keys(settings) as SettingName[];
const within = (shape: object): readonly SettingName[] => all.filter((name) => name in shape);
const database = within(databaseSettings.shape);
const store = within(storeSettings.shape);

/** Every command, as `--help` shows them. */
export const commands = {
  serve: {
    says: 'Answers at /graphql until it is stopped. So does `attune` alone.',
    takes: [],
    flags: {},
    reads: all,
  },
  migrate: {
    says: 'Brings the database up to date. Starting does, too; this is for doing it before.',
    takes: [],
    flags: {},
    reads: store,
  },
  backup: {
    says: 'Copies an SQLite database to a new file, while it is in use. Keys are not in it.',
    takes: ['file'],
    flags: {},
    reads: database,
  },
  'keys new': { says: 'Prints a new key for ATTUNE_KEK.', takes: [], flags: {}, reads: [] },
  'keys rotate': {
    says: "Wraps everybody's keys anew, under ATTUNE_KEK alone.",
    takes: [],
    flags: {},
    reads: store,
  },
  erase: {
    says: 'Erases a person whose account has ended, for good; their couple ends.',
    takes: ['tenant', 'subject'],
    flags: { yes: 'Says that this is meant.' },
    reads: store,
  },
  token: {
    says: 'Prints a token that signs a subject in for thirty days; for development.',
    takes: ['subject'],
    flags: {},
    reads: ['ATTUNE_DEV_ISSUER_FILE'],
  },
} as const satisfies Readonly<Record<string, CommandShape>>;

export type CommandName = keyof typeof commands;

export const commandNames = Object.keys(commands) as readonly CommandName[];

export const shapeOf = (name: CommandName): CommandShape => commands[name];
