import { describe } from 'vitest';
import { keptStoreContract, storeContract } from '../src/testing/store-contract/index.ts';
import { openedPostgres } from './opened.postgres.ts';

describe('PostgreSQL', () => {
  storeContract(openedPostgres);
  keptStoreContract(openedPostgres);
});
