/** What happened in one check, and whether the promise held; null when this machine cannot run it. */
export interface Finding {
  readonly happened: string;
  readonly held: boolean | null;
}

/** One way to crash the service or to break its disk. */
export interface Check {
  readonly name: string;
  /** What Attune promises for it. */
  readonly promise: string;
  run(): Promise<Finding>;
}

/** The finding of a list of broken promises. */
export const findingOf = (happened: string, broken: readonly string[]): Finding =>
  broken.length === 0
    ? { happened, held: true }
    : { happened: `${happened} Broken: ${[...new Set(broken)].slice(0, 5).join('; ')}`, held: false };
