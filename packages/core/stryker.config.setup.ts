import fc from 'fast-check';

/** A mutant is killed by the first story that fails; looking long for a shorter one only takes time. */
fc.configureGlobal({ skipAllAfterTimeLimit: 1_000 });
