import type { Parts, Screen } from './dependencies.ts';

const screen: Screen = {
  result: (text) => void process.stdout.write(`${text}\n`),
  problem: (text) => void process.stderr.write(`${text}\n`),
  progress: (text) => void (process.stderr.isTTY && process.stderr.write(`${text}\n`)),
};

/** The commands' parts as they ship. Imported late, so that help and a wrong setting load no database. */
export const shipped: Parts = {
  open: async (options) => (await import('../index.ts')).createAttune(options),
  localKek: async (file) => (await import('../store/crypto/kek.ts')).localKek(file),
  newKek: async () => (await import('../store/crypto/kek.ts')).newKek(),
  migrate: async (kept) => (await import('../maintenance.ts')).migrate(kept),
  backup: async (asked) => (await import('../maintenance.ts')).backup(asked),
  rotateKeys: async (kept) => (await import('../maintenance.ts')).rotateKeys(kept),
  async erase(kept, viewer) {
    const { openAttune } = await import('../open-attune.ts');
    const { closeAttune } = await import('../use-cases/context.ts');
    const { erase } = await import('../use-cases/own-data/erase.ts');
    const attune = await openAttune(kept);
    try {
      await erase(attune, viewer);
    } finally {
      await closeAttune(attune);
    }
  },
  screen,
};
