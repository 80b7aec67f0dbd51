const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}/g;
const moment = /"moment":"([\w-]+)"/g;
const pairingCode = /(code\\?":\\?")([0-9A-HJKMNP-TV-Z]{8})(?=\\?")/g;

/**
 * Gives what is random in all that one person receives a name by the order in which they first receive it. Two
 * people whose texts become the same have received the same, but for which ids it is that name things.
 */
export function renaming(subject: string): (text: string) => string {
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

/** What one person received in one world is not what they received in the other. */
export class Differs extends Error {
  override readonly name = 'Differs';
  constructor(what: string, one: string, two: string) {
    const at = [...one].findIndex((letter, n) => letter !== two[n]);
    const from = Math.max(0, (at < 0 ? Math.min(one.length, two.length) : at) - 80);
    super(
      `${what}\n  in one world:  …${one.slice(from, from + 2_000)}\n  in the other:  …${two.slice(from, from + 2_000)}`,
    );
  }
}
