import type { TemplateData, TemplateValue } from './template-data.js';

/** A field that a template may use. */
export interface TemplateField {
  readonly name: string;
  readonly kind: 'text' | 'condition' | 'list';
  /** An example of a text; empty for others. */
  readonly example: string;
  /** Of a list: what stands for each of its items. */
  readonly fields: readonly TemplateField[];
}

/** The fields that data has: those of all items of a list together. */
export function fieldsOf(data: TemplateData): TemplateField[] {
  return Object.entries(data).map(([name, value]) => ({
    name,
    kind: kindOf(value),
    example: typeof value === 'string' ? value : '',
    fields: typeof value === 'object' ? fieldsOf(together(value)) : [],
  }));
}

/** What any of the items has, of the first that has it. */
function together(items: readonly TemplateData[]): TemplateData {
  return Object.fromEntries(items.toReversed().flatMap((item) => Object.entries(item)));
}

function kindOf(value: TemplateValue): TemplateField['kind'] {
  if (typeof value === 'string') return 'text';
  return typeof value === 'boolean' ? 'condition' : 'list';
}
