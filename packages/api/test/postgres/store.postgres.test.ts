import { describe } from 'vitest';
import { keptStoreContract, storeContract } from '../../src/testing/store-contract/index.ts';
import { openedPostgres } from '../support/open-store.postgres.ts';

describe('PostgreSQL', () => {
  storeContract(openedPostgres);
  keptStoreContract(openedPostgres);
});
