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

/** What was issued under a number stands. `symbol`: the number that it has. @throws ConflictError that names it */
export function requireUnissued(symbol: string | null): void {
  if (symbol === null) return;
  throw new ConflictError(
    'document_issued',
    {
      vi: `Văn bản đã lấy số ${symbol}, nội dung giữ nguyên như lúc lấy số. Muốn sửa thì hủy số đó (ghi lý do), sửa rồi lấy số mới.`,
      en: `The document was issued as ${symbol}, and its text stands. To change it take that number back with the reason, then take another.`,
    },
    [],
    { symbol },
  );
}
