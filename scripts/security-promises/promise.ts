/** A promise of SECURITY.md, the test that checks it, and the change to the code that breaks it. */
export interface SecurityPromise {
  /** The sentence in SECURITY.md. */
  readonly promise: string;
  readonly test: {
    /** The path of the test file from the root of the repository. */
    readonly file: string;
    /** The title of the test, or its beginning before a parameter. */
    readonly title: string;
  };
  /** The protection to remove. Some stand in two places. */
  readonly protection: Protection | readonly Protection[];
}

/** Code that occurs once in `file`. Without the protection, it is `replacement`. */
interface Protection {
  readonly file: string;
  readonly code: string;
  readonly replacement: string;
}

/** Someone from whom Attune protects people, as SECURITY.md names them. */
export interface Adversary {
  readonly name: string;
  readonly promises: readonly SecurityPromise[];
}
