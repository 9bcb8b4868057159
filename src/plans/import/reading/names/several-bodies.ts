import { plain } from '../text/spelling.js';

/** "các sở", "mỗi chi bộ": several of a kind, not one body by name. */
export function areSeveral(name: string): boolean {
  return /^(?:các|những|mỗi|từng|mọi|toàn)\s/u.test(plain(name.slice(0, 8)));
}

/** Several of a kind, or whoever is at the head of one: "Thủ trưởng các đơn vị", "Cơ quan, đơn vị liên quan". */
export function areAnyOfKind(name: string): boolean {
  return areSeveral(name) || /^(?:thủ trưởng|cơ quan|đơn vị)(?![A-Za-zÀ-ỹ])/u.test(plain(name.slice(0, 12)));
}
