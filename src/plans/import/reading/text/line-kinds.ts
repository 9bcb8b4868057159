/** "-----", "* * *", "|---|---|". */
export function isRule(text: string): boolean {
  return !/[A-Za-zÀ-ỹ\p{N}]/u.test(text);
}

/** "7", "- 7 -", "Trang 7/12", not the month "9/2026"; "--- PAGE BREAK ---", "[Page 3 of 9]" as programs write that find the words of pages. */
export function isPageNumber(text: string): boolean {
  return (
    (text.length < 16 &&
      /^(?:[-–—]\s*)?(?:trang\s+|page\s+)?\d{1,4}(?:\s*\/\s*(?!(?:19|20)\d\d)\d{1,4})?(?:\s*[-–—])?$/iu.test(
        text,
      )) ||
    (text.length < 48 &&
      /^(?:[-–—=_*#[<({|]\s*){1,20}(?:page[ -]?break|ngắt trang|(?:page|trang)(?:\s+số)?\s*:?\s*\d{1,4}(?:\s*(?:\/|of)\s*\d{1,4})?)(?:\s*[-–—=_*#\]>)}|]){1,20}$/iu.test(
        text,
      ))
  );
}
