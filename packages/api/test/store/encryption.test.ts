import { createSecretKey, randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { decryptText, type EncryptionContext, encryptText } from '../../src/store/crypto/encryption.ts';
import { keyringOf } from '../../src/store/crypto/keyring.ts';
import { keyring } from '../support/open-store.ts';

const newKey = () => createSecretKey(randomBytes(32));

describe('an encrypted text', () => {
  const key = newKey();
  const context: EncryptionContext = { tenant: 'home', table: 'person', id: 'ada', column: 'state' };
  const encrypted = encryptText(key, context, 'ñ 🦊', 64);

  it('decrypts with its key in its context, and differs each time it is encrypted', () => {
    expect(decryptText(key, context, encrypted)).toBe('ñ 🦊');
    expect(encryptText(key, context, 'ñ 🦊', 64)).not.toBe(encrypted);
    expect(decryptText(key, context, encryptText(key, context, '', 64))).toBe('');
  });

  it.each(['tenant', 'table', 'id', 'column'] as const)('does not decrypt under another %s', (name) => {
    expect(() => decryptText(key, { ...context, [name]: 'other' }, encrypted)).toThrow('does not open');
  });

  it('does not decrypt when the same letters are split into other names', () => {
    const [tenant, table] = ['home"', ',"person'];
    expect(() => decryptText(key, { ...context, tenant, table }, encrypted)).toThrow('does not open');
  });

  it('does not decrypt with another key, a changed bit, missing bytes or no prefix', () => {
    expect(() => decryptText(newKey(), context, encrypted)).toThrow('does not open');
    const bytes = Buffer.from(encrypted.slice(3), 'base64');
    for (const at of [0, 12, bytes.length - 17, bytes.length - 1]) {
      const changed = Buffer.from(bytes);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(() => decryptText(key, context, `s1.${changed.toString('base64')}`)).toThrow('does not open');
    }
    expect(() => decryptText(key, context, encrypted.slice(0, 20))).toThrow('does not open');
    expect(() => decryptText(key, context, encrypted.slice(3))).toThrow('does not open');
    expect(() => decryptText(key, context, '')).toThrow('does not open');
  });

  it('has one length up to the minimum size, and doubles beyond it', () => {
    const lengths = ['', 'x', 'x'.repeat(2_044), 'x'.repeat(2_045), 'ñ'.repeat(2_046)].map(
      (text) => encryptText(key, context, text, 2_048).length,
    );
    expect(new Set(lengths.slice(0, 3)).size).toBe(1);
    expect(new Set(lengths.slice(3)).size).toBe(1);
    expect(lengths[3]).toBeGreaterThan((lengths[0] ?? 0) * 1.9);
  });

  it('is not part of the error message when it does not decrypt', () => {
    const failing = () =>
      decryptText(key, { ...context, id: 'sam' }, encryptText(key, context, 'a secret', 64));
    expect(failing).toThrow(/^What is kept of person sam does not open here\.$/);
  });
});

describe('a wrapped key', () => {
  const owner = { tenant: 'home', id: 'ada' };

  it.each(['tenant', 'id'] as const)('does not unwrap under another %s', (name) => {
    const { wrappedKey } = keyring.create(owner);
    expect(() => keyring.unwrap({ ...owner, [name]: 'other' }, wrappedKey)).toThrow('cannot be unwrapped');
    expect(() => keyring.unwrap(owner, wrappedKey)).not.toThrow();
  });

  it('unwraps only while the key-encryption key that wrapped it is known', () => {
    const [old, current] = [randomBytes(32), randomBytes(32)];
    const { wrappedKey } = keyringOf({ current: old }).create(owner);
    expect(() => keyringOf({ current, previous: [old] }).unwrap(owner, wrappedKey)).not.toThrow();
    expect(() => keyringOf({ current }).unwrap(owner, wrappedKey)).toThrow('unknown key-encryption key');
    expect(() =>
      keyringOf({ current }).unwrap(owner, { ...wrappedKey, kek: keyringOf({ current }).currentKek }),
    ).toThrow();
  });
});
