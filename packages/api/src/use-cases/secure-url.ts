/** Parses an https address, or an http address of this machine. Null for anything else: clear text can be forged. */
export function secureUrl(text: string): URL | null {
  const url = URL.parse(text);
  const local = url !== null && ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);
  return url?.protocol === 'https:' || (local && url.protocol === 'http:') ? url : null;
}
