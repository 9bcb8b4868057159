/** Whether a line is the number of a row behind the row `last`: the next one, the first one of a group, or that of a part of it. */
export function isRowNumber(text: string, last: string): boolean {
  if (/^(?:[IVX]{1,5}[.)]?|[A-HĐ][.)]?)$/u.test(text)) return true;
  const number = /^(\d{1,3})((?:\.\d{1,2}){0,2}|[a-eđ])[.)]?$/u.exec(text);
  if (number === null) return false;
  const before = /^(\d{1,3})/.exec(last)?.[1];
  const value = Number(number[1]);
  // "12a", put in behind "12"
  if (/^[a-eđ]$/u.test(number[2] ?? '')) return value === Number(before);
  return before === undefined || number[2] !== '' || value === 1 || value === Number(before) + 1;
}

/** A number alone: of a row, of a page, or a month. */
export function isBareNumber(text: string): boolean {
  return /^\d{1,3}$/u.test(text);
}
