import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decryptText, type EncryptionContext, encryptText } from '../../src/store/crypto/encryption.ts';
import { keyringOf } from '../../src/store/crypto/keyring.ts';
import { keyring } from '../support/open-store.ts';

const aKey = () => createSecretKey(randomBytes(32));

describe('a sealed text', () => {
  const key = aKey();
  const place: EncryptionContext = { tenant: 'home', table: 'person', id: 'ada', column: 'state' };
  const sealed = encryptText(key, place, 'ñ 🦊', 64);

  it('opens where it was sealed, with its key, and looks different each time', () => {
    expect(decryptText(key, place, sealed)).toBe('ñ 🦊');
    expect(encryptText(key, place, 'ñ 🦊', 64)).not.toBe(sealed);
    expect(decryptText(key, place, encryptText(key, place, '', 64))).toBe('');
  });

  it.each(['tenant', 'table', 'id', 'column'] as const)('does not open under another %s', (name) => {
    expect(() => decryptText(key, { ...place, [name]: 'other' }, sealed)).toThrow('does not open');
  });

  it('does not open where the same letters are cut into other names', () => {
    const [tenant, table] = ['home"', ',"person'];
    expect(() => decryptText(key, { ...place, tenant, table }, sealed)).toThrow('does not open');
  });

  it('does not open with another key, changed by a bit, cut short, or without its mark', () => {
    expect(() => decryptText(aKey(), place, sealed)).toThrow('does not open');
    const bytes = Buffer.from(sealed.slice(3), 'base64');
    for (const at of [0, 12, bytes.length - 17, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => decryptText(key, place, `s1.${changed.toString('base64')}`)).toThrow('does not open');
    }
    expect(() => decryptText(key, place, sealed.slice(0, 20))).toThrow('does not open');
    expect(() => decryptText(key, place, sealed.slice(3))).toThrow('does not open');
    expect(() => decryptText(key, place, '')).toThrow('does not open');
  });

  it('is as long as others, from nothing to what its room holds, and then twice as long', () => {
    const lengths = ['', 'x', 'x'.repeat(2_044), 'x'.repeat(2_045), 'ñ'.repeat(2_046)].map(
      (text) => encryptText(key, place, text, 2_048).length,
    );
    expect(new Set(lengths.slice(0, 3)).size).toBe(1);
    expect(new Set(lengths.slice(3)).size).toBe(1);
    expect(lengths[3]).toBeGreaterThan((lengths[0] ?? 0) * 1.9);
  });

  it('says nothing of itself where it fails', () => {
    const failing = () => decryptText(key, { ...place, id: 'sam' }, encryptText(key, place, 'a secret', 64));
    expect(failing).toThrow(/^What is kept of person sam does not open here\.$/);
  });
});

describe('a wrapped key', () => {
  const owner = { tenant: 'home', id: 'ada' };

  it.each(['tenant', 'id'] as const)('does not open under another %s', (name) => {
    const { kept } = keyring.make(owner);
    expect(() => keyring.open({ ...owner, [name]: 'other' }, kept)).toThrow('does not open');
    expect(() => keyring.open(owner, kept)).not.toThrow();
  });

  it('is opened by the key-encryption key that wrapped it, while it is known', () => {
    const [old, current] = [randomBytes(32), randomBytes(32)];
    const { kept } = keyringOf({ current: old }).make(owner);
    expect(() => keyringOf({ current, previous: [old] }).open(owner, kept)).not.toThrow();
    expect(() => keyringOf({ current }).open(owner, kept)).toThrow('not known here');
    expect(() =>
      keyringOf({ current }).open(owner, { ...kept, kek: keyringOf({ current }).current }),
    ).toThrow();
  });
});
