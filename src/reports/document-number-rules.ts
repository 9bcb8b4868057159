import { ConflictError, invalidField } from '../kernel/domain-error.js';

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

/**
 * What a register numbers has no other number: that stood in no register, and would not keep the text as it was issued. One that was
 * typed before may stay, or be taken out.
 * @throws InvalidInputError
 */
export function requireNotTyped(stands: number | null, given: number | null): void {
  if (given === null || given === stands) return;
  throw invalidField('number', 'number_of_register', {
    vi: 'Số của văn bản này lấy từ sổ văn bản đi, không nhập tay. Số đã dùng trên sổ giấy thì ghi vào sổ văn bản đi trước, rồi lấy số.',
    en: 'The number of this document is taken from the register, not typed. Write numbers used on paper into the register first, then take one.',
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
