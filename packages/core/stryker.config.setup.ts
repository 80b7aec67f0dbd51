import fc from 'fast-check';

/** Limits shrinking, because the first failing example kills a mutant. */
fc.configureGlobal({ skipAllAfterTimeLimit: 1_000 });
