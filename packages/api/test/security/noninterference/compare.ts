const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const moment = /"moment":"([\w-]+)"/g;
const pairingCode = /(code\\?":\\?")([0-9A-HJKMNP-TV-Z]{8})(?=\\?")/g;

/**
 * Returns a function that replaces each random id by a number, in the order in which a person first receives it. Two
 * people whose texts become equal have received the same, except the values of ids.
 */
export function idNormalizer(subject: string): (text: string) => string {
  const names = new Map<string, string>();
  const nameOf = (id: string): string => {
    const name = names.get(id) ?? `<${names.size + 1}>`;
    names.set(id, name);
    return name;
  };
  return (text) =>
    text
      .replace(moment, (_, encoded: string) => `"moment":"${Buffer.from(encoded, 'base64url')}"`)
      .replace(uuid, nameOf)
      .replace(pairingCode, (_, before: string, code: string) => before + nameOf(code))
      .replaceAll(subject, '<me>');
}

/** A person received different texts in the two worlds. */
export class WorldsDiffer extends Error {
  override readonly name = 'WorldsDiffer';
  constructor(what: string, one: string, two: string) {
    const at = [...one].findIndex((letter, n) => letter !== two[n]);
    const from = Math.max(0, (at < 0 ? Math.min(one.length, two.length) : at) - 80);
    super(
      `${what} differs between the worlds.\n  in one:       …${one.slice(from, from + 2_000)}\n  in the other: …${two.slice(from, from + 2_000)}`,
    );
  }
}
