import { type TitleKind, titleKind } from '../names/titles.js';
import type { Unit } from '../parts/outline.js';
import type { Reading } from './reading.js';
import { isTitled, isWorkProgramme } from './unit-forms.js';

/** What a unit announces for what stands under it; 'open' where it is no title. */
export function kindOfUnit(unit: Unit, { isDirective }: Reading): TitleKind {
  if (!isTitled(unit)) return 'open';
  const kind = titleKind(unit.words.text);
  // "3. Về cơ sở vật chất": in a conclusion a field in which something is to be done
  const isField = isDirective === true && unit.words.text.startsWith('Về ');
  return kind === 'never' && (isField || isWorkProgramme(unit)) ? 'open' : kind;
}
