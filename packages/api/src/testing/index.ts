export { type TestIssuer, testIssuer } from './issuer.ts';
export {
  type Answer,
  commandDocument,
  type Data,
  type Fetch,
  type Following,
  meView,
  type Opening,
  type TestPerson,
  testPerson,
} from './person.ts';
export { createTestAttune, openTestAttune } from './test-attune.ts';
