import { describe } from 'vitest';
import { persistentStoreContract, storeContract } from '../../src/testing/store-contract/index.ts';
import { openTestPostgres } from '../support/open-store.postgres.ts';

describe('PostgreSQL', () => {
  storeContract(openTestPostgres);
  persistentStoreContract(openTestPostgres);
});
