import type { Language } from '../kernel/text.js';

/** Between thousands, and before decimals. */
const MARKS = { vi: { thousands: '.', decimal: ',' }, en: { thousands: ',', decimal: '.' } } as const;

const WRITTEN = {
  vi: /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d{1,4})?$/,
  en: /^-?(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d{1,4})?$/,
} as const;

/**
 * The number that a person wrote as 1.234,5, in English as 1,234.5; null for nothing, undefined for what is no number in that
 * notation.
 */
export function readNumber(language: Language, text: string): number | null | undefined {
  const trimmed = text.trim().replace(/\s*%$/, '');
  if (trimmed === '') return null;
  if (!WRITTEN[language].test(trimmed)) return undefined;
  const { thousands, decimal } = MARKS[language];
  return Number(trimmed.replaceAll(thousands, '').replace(decimal, '.'));
}

/** The number as readNumber reads it, with at most so many decimals. */
export function shownNumber(language: Language, value: number, decimals = 4): string {
  const { thousands, decimal } = MARKS[language];
  const rounded = Number(value.toFixed(decimals));
  const [whole = '', fraction] = Math.abs(rounded).toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, thousands);
  const shortened = fraction?.replace(/0+$/, '') ?? '';
  return `${rounded < 0 ? '-' : ''}${grouped}${shortened === '' ? '' : `${decimal}${shortened}`}`;
}
