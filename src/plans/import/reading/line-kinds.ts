/** "-----", "* * *", "|---|---|". */
export function isRule(text: string): boolean {
  return !/[\p{L}\p{N}]/u.test(text);
}

/** "7", "- 7 -", "Trang 7/12". */
export function isPageNumber(text: string): boolean {
  return (
    text.length < 16 &&
    /^(?:[-–—]\s*)?(?:trang\s+|page\s+)?\d{1,4}(?:\s*\/\s*\d{1,4})?(?:\s*[-–—])?$/iu.test(text)
  );
}
