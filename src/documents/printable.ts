/** With each letter and its marks as one, as the fonts have them, and without what neither XML nor a page can hold: halves of letters, control characters but tab and line ends, and non-characters. */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '');
}

/** The same with every text in it printable. */
export function allPrintable<T>(value: T): T {
  if (typeof value === 'string') return printable(value) as T;
  if (Array.isArray(value)) return value.map(allPrintable) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, allPrintable(part)])) as T;
}
