import { beginsSmall } from '../text/spelling.js';
import { joinedWords, NO_WORDS, partOf, type Words } from '../text/words.js';
import { isOpenAt, kindOf } from './cell-lines.js';

/** The lines of one cell as its words; names of bodies on lines of their own stay apart. */
export function cellOfLines(lines: readonly Words[]): Words {
  const said = lines.filter(({ text }) => text !== '');
  return said.length === 0 ? NO_WORDS : (namesOnLines(said) ?? joinedWords(said));
}

/** "Sở Xây dựng", "Sở Y tế" on lines of their own, apart; null where one is no name, or goes on with the one before. */
export function namesOnLines(lines: readonly Words[]): Words | null {
  const names = lines.map(withoutDash);
  const areNames = names.every(({ text }, index) => {
    const before = names[index - 1]?.text;
    const isNew =
      before === undefined || (!isOpenAt(before, text) && PLACE.test(before) === PLACE.test(text));
    return isNew && isWholeName(text);
  });
  return areNames && names.length > 1 ? joinedWords(names, ';') : null;
}

/** "Công an", "Thanh tra" alone may have the rest of the name on the next line. */
function isWholeName(text: string): boolean {
  const isLong = text.split(' ').length > 2 || /^[\p{Lu}&]{3,}/u.test(text);
  return isLong && !beginsSmall(text) && kindOf(text) === 'body';
}

/** "Phường Ô Môn" under "Trạm Y tế": where that is. */
const PLACE = /^(?:Phường|Xã|Huyện|Quận|Tỉnh|Thành phố|Thị (?:xã|trấn))(?![A-Za-zÀ-ỹ])/u;

function withoutDash(line: Words): Words {
  return partOf(line, /^[-–+•]\s+/u.exec(line.text)?.[0].length ?? 0);
}
