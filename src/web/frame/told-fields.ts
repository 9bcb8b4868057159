import type { Language, Text } from '../../kernel/text.js';
import type { FormProblem } from './forms.service.js';

/** A field of a form as it is called there. */
export interface NamedField {
  readonly name: string;
  readonly label: string;
}

const mend: Text = { vi: 'Hãy sửa các ô sau:', en: 'Please mend these fields:' };

/** What is told above a form: the wrong fields by their labels, in the order of `fields`, not as the API calls them. */
export function toldByLabels(
  language: Language,
  { code, text, fields: wrong }: FormProblem,
  fields: readonly NamedField[],
  lead: Text = mend,
): string {
  if (code !== 'invalid_input') return text;
  const labels = new Set(fields.filter(({ name }) => name in wrong).map(({ label }) => label));
  return labels.size === 0 ? text : `${lead[language]} ${[...labels].join('; ')}.`;
}
