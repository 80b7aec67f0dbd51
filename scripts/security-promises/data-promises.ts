import type { Adversary } from './promise.ts';

const api = 'packages/api';

export const stolenDisk: Adversary = {
  name: 'A stolen disk or backup',
  promises: [
    {
      promise: 'The files of a database contain no text that people wrote.',
      test: {
        file: `${api}/test/store/encryption-at-rest.test.ts`,
        title: 'contains no text of people in its files, before and after they are erased',
      },
      protection: {
        file: `${api}/src/store/crypto/encryption.ts`,
        code: 'return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()]);',
        replacement:
          'return Buffer.concat([nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag(), plain]);',
      },
    },
    {
      promise: 'Short texts have one length when they are encrypted, so that it reveals nothing.',
      test: {
        file: `${api}/test/store/encryption.test.ts`,
        title: 'has one length up to the minimum size, and doubles beyond it',
      },
      protection: {
        file: `${api}/src/store/crypto/encryption.ts`,
        code: 'while (size < sizes.length + bytes) size *= 2;',
        replacement: 'size = sizes.length + bytes;',
      },
    },
    {
      promise: 'A document that is moved to another row does not decrypt.',
      test: {
        file: `${api}/test/store/encryption.test.ts`,
        title: 'does not decrypt when the same letters are split into other names',
      },
      protection: {
        file: `${api}/src/store/crypto/encryption.ts`,
        code: "const additionalDataOf = ({ tenant, table, id, column }: EncryptionContext): AdditionalData => [\n  'attune text',\n  version,\n  tenant,\n  table,\n  id,\n  column,\n];",
        replacement:
          "const additionalDataOf = (_: EncryptionContext): AdditionalData => ['attune text', version];",
      },
    },
    {
      promise: 'What is taken back or erased is overwritten in the SQLite file.',
      test: {
        file: `${api}/test/store/store.test.ts`,
        title: 'opens both files with WAL, synchronous FULL and secure_delete',
      },
      protection: {
        file: `${api}/src/store/sqlite/connection.ts`,
        code: 'secure_delete = ON',
        replacement: 'secure_delete = OFF',
      },
    },
    {
      promise: 'A backup contains no keys.',
      test: {
        file: `${api}/test/store/backup.test.ts`,
        title: 'copies a database in use, without its keys, to a private file that opens with them',
      },
      protection: {
        file: `${api}/src/store/sqlite/keys.ts`,
        code: "path === ':memory:' ? path :",
        replacement: "path !== '' ? path :",
      },
    },
    {
      promise: 'An older backup does not bring back an erased person.',
      test: {
        file: `${api}/test/store/erasure.test.ts`,
        title:
          'does not bring back an erased person: they can join as a new person, and their partner is single',
      },
      protection: {
        file: `${api}/src/store/model/person.ts`,
        code: '  yield* one(remove({ tenant, id }));\n  yield* destroyKey({ tenant, id });',
        replacement: '  yield* one(remove({ tenant, id }));',
      },
    },
    {
      promise: 'An older backup shows nothing that someone took back since.',
      test: {
        file: `${api}/test/store/restore.test.ts`,
        title:
          'shows nothing that was withdrawn after an older copy was made: both pause, and nothing is shared',
      },
      protection: {
        file: `${api}/src/store/restore/reset-after-restore.ts`,
        code: '    yield* resetCoupleRow(reset, row);\n',
        replacement: '',
      },
    },
  ],
};

export const operator: Adversary = {
  name: 'A curious operator without the keys',
  promises: [
    {
      promise: 'The log contains no text from a request.',
      test: {
        file: `${api}/test/telemetry/log.test.ts`,
        title: 'holds no field outside the allow-list, also if a caller passes one',
      },
      protection: {
        file: `${api}/src/telemetry/log-allowlist.ts`,
        code: 'const clean = Object.hasOwn(fields, name) ? fields[name]?.(value) : undefined;',
        replacement: 'const clean = Object.hasOwn(fields, name) ? fields[name]?.(value) : value;',
      },
    },
    {
      promise: 'Metrics, log and traces do not differ by what people felt, wrote or were refused.',
      test: {
        file: `${api}/test/telemetry/metrics.test.ts`,
        title: 'have exactly these series from the start',
      },
      protection: {
        file: `${api}/src/telemetry/prometheus.ts`,
        code: 'for (const kind of operationKinds) operations.zero({ kind });',
        replacement: '',
      },
    },
    {
      promise: 'A client learns only the incident id of a fault.',
      test: { file: `${api}/test/http/error-masking.test.ts`, title: ' reveals only its incident id' },
      protection: {
        file: `${api}/src/http/errors/error-masking.ts`,
        code: "new GraphQLError('Something went wrong on our side; nothing was half done.', {",
        replacement: 'new GraphQLError(String(root), {',
      },
    },
  ],
};
