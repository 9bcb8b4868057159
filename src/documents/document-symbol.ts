import { type Layout, type LayoutName, layouts } from './layout.js';

/** What a number is the number of: the type and the issuer in the symbol, such as BC and HU. */
export interface SymbolParts {
  readonly typeCode: string;
  readonly issuerCode: string;
}

/** A letter has no type in the symbols of the State (Decree 30/2020/NĐ-CP, appendix I). */
const LETTER = 'CV';

/** Number and symbol as they are printed in that layout. */
export function documentSymbol(layout: LayoutName, number: number | null, parts: SymbolParts): string {
  return symbolIn(layouts[layout].number.form, number, parts);
}

/**
 * Party "05-CV/HU", State "05/BC-UBND", a letter "05/UBND"; a zero before a number below 10. A number that is not given yet leaves its
 * room.
 */
export function symbolIn(
  form: Layout['number']['form'],
  number: number | null,
  { typeCode, issuerCode }: SymbolParts,
): string {
  const shown = number === null ? '      ' : String(number).padStart(2, '0');
  if (form === 'party') return `${shown}-${typeCode}/${issuerCode}`;
  return typeCode === LETTER ? `${shown}/${issuerCode}` : `${shown}/${typeCode}-${issuerCode}`;
}
