import { ConflictError } from '../kernel/domain-error.js';

/** A document takes one number of the register. `symbol`: that it has. @throws ConflictError that names it */
export function requireUnregistered(symbol: string | null): void {
  if (symbol === null) return;
  throw new ConflictError(
    'number_taken',
    {
      vi: `Văn bản đã lấy số ${symbol} từ sổ. Muốn lấy số khác thì hủy số này trước.`,
      en: `The document has the number ${symbol} of the register already. Take it back before you take another.`,
    },
    [],
    { symbol },
  );
}

/** A number that was typed stands until somebody takes it out. @throws ConflictError that names it */
export function requireNoNumber(number: number | null): void {
  if (number === null) return;
  throw new ConflictError('number_typed', {
    vi: `Văn bản đang ghi số ${number} nhập tay: xoá số đó rồi lấy số từ sổ.`,
    en: `The number ${number} was typed into the document: take it out, then take one from the register.`,
  });
}

/** @throws ConflictError where the document has no number of the register */
export function requireRegistered(symbol: string | null): void {
  if (symbol !== null) return;
  throw new ConflictError('no_registered_number', {
    vi: 'Văn bản chưa lấy số từ sổ.',
    en: 'The document has no number of the register.',
  });
}

/** Number and day of the register are not typed over: null leaves them to the program. @throws ConflictError that names the number */
export function requireSame(
  symbol: string,
  field: 'number' | 'issuedOn',
  given: number | string | null,
  registered: number | string | null,
): void {
  if (given === null || given === registered) return;
  const text = {
    vi: `Số ${symbol} và ngày ký lấy từ sổ, không sửa tay được: muốn đổi thì hủy số rồi lấy số khác.`,
    en: `The number ${symbol} and its day are those of the register: take the number back to change them.`,
  };
  throw new ConflictError('number_registered', text, [{ name: field, message: text }], { symbol });
}
