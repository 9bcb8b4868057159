const VARIANTS = [
  'AÀÁẢÃẠĂẰẮẲẴẶÂẦẤẨẪẬ',
  'DĐ',
  'EÈÉẺẼẸÊỀẾỂỄỆ',
  'IÌÍỈĨỊ',
  'OÒÓỎÕỌÔỒỐỔỖỘƠỜỚỞỠỢ',
  'UÙÚỦŨỤƯỪỨỬỮỰ',
  'YỲÝỶỸỴ',
];

/**
 * The source of an expression for words in capitals whose marks may be lost or mistaken, as a program writes them that finds the letters of a
 * scanned page: "KE HOẠCH", "QUYÉT ĐỊNH".
 */
export function withLostMarks(words: string): string {
  return Array.from(words, (letter) => {
    const same = VARIANTS.find((each) => each.includes(letter));
    return same === undefined ? letter : `[${same}]`;
  }).join('');
}
