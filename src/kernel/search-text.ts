/**
 * The parts as they are searched: lower case, without diacritics ("uỷ" = "ủy" = "uy", "đ" = "d"), words one space apart, nothing
 * but letters and digits.
 */
export function searchText(...parts: readonly (string | null | undefined)[]): string {
  return parts
    .filter((part) => part != null)
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('đ', 'd')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a search, folded like the text they are looked for in; each must be found. At most `limit`, the longest first. */
export function searchWords(query: string, limit = 8): string[] {
  const words = [...new Set(searchText(query).split(' '))].filter((word) => word !== '');
  return words.sort((a, b) => b.length - a.length).slice(0, limit);
}
