/** Vietnamese notation: dots between thousands, a comma before decimals. */
const WRITTEN = /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,4})?$/;

/** The number that a person wrote as 1.234,5; null for nothing, undefined for what is no number in that notation. */
export function readNumber(text: string): number | null | undefined {
  const trimmed = text.trim().replace(/\s*%$/, '');
  if (trimmed === '') return null;
  if (!WRITTEN.test(trimmed)) return undefined;
  return Number(trimmed.replaceAll('.', '').replace(',', '.'));
}

/** The number as readNumber reads it, with at most so many decimals: 1.234,5. */
export function shownNumber(value: number, decimals = 4): string {
  const rounded = Number(value.toFixed(decimals));
  const [whole = '', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, '.');
  const shortened = fraction?.replace(/0+$/, '') ?? '';
  return `${rounded < 0 ? '-' : ''}${grouped}${shortened === '' ? '' : `,${shortened}`}`;
}
