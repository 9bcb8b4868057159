import type { OfficialDocument } from '../../src/documents/official-document.js';
import { templateData } from '../../src/documents/template-data.js';
import { fieldsOf, type TemplateField } from '../../src/documents/template-fields.js';

/** The fields that a document gives to templates, each of a list's behind the list's name. */
export function templateFieldNames(document: OfficialDocument): string[] {
  return names(fieldsOf(templateData(document)), '').toSorted();
}

function names(fields: readonly TemplateField[], before: string): string[] {
  return fields.flatMap(({ name, fields: own }) => [
    `${before}${name}`,
    ...names(own, `${before}${name} › `),
  ]);
}
