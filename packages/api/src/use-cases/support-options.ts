import { type SupportResource, supportKinds } from '@attune/core/support';

/** A host's own support resource. At least one of `url`, `phone` and `text` is required. */
export type SupportOption = Pick<SupportResource, 'kind' | 'name' | 'region' | 'checkedOn'> &
  Partial<Pick<SupportResource, 'url' | 'phone' | 'text'>>;

/** Completes a host's resource: what it omits is null. */
export const toSupportResource = ({
  url = null,
  phone = null,
  text = null,
  ...rest
}: SupportOption): SupportResource => ({ ...rest, url, phone, text });

/** Lists what is wrong with a host's support resources, and how to fix it. */
export const supportProblems = (options: readonly SupportOption[]): readonly string[] =>
  options.flatMap((option, place) =>
    problemsOf(option).map((problem) => `support[${place}] (${option.name}): ${problem}`),
  );

function problemsOf({ kind, name, region, url, phone, text, checkedOn }: SupportOption): readonly string[] {
  const checks: readonly (readonly [isValid: boolean, problem: string])[] = [
    [supportKinds.includes(kind), `use a known kind: ${supportKinds.join(', ')}.`],
    [isFilled(name), 'add a name.'],
    [/^(?:[A-Z]{2}|WORLD)$/.test(region) && region !== 'UK', 'use a region such as "GB", or "WORLD".'],
    [url == null || isHttps(url), 'use a url that starts with https://.'],
    [phone == null || isNumber(phone), 'use a phone of digits, spaces, hyphens and a plus sign.'],
    [text == null || isNumber(text.number), 'use a text.number of digits, spaces, hyphens and a plus sign.'],
    [Boolean(url ?? phone ?? text), 'add a url, a phone or a text, so that people can reach it.'],
    [isDay(checkedOn), 'add checkedOn, the day on which you last checked it, such as "2026-11-28".'],
  ];
  return checks.filter(([isValid]) => !isValid).map(([, problem]) => problem);
}

const isFilled = (name: unknown): boolean => typeof name === 'string' && name.trim() !== '';
const isHttps = (url: string): boolean => URL.parse(url)?.protocol === 'https:';
const isNumber = (number: string): boolean => /^\+?\d[\d \-()]*$/.test(number);

/** Whether a text is a day that exists. `2026-02-30` does not. */
function isDay(text: unknown): boolean {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(text);
}
