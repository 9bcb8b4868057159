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

/** What any of the items has, of the first that has it; of lists all of their items. */
function together(items: readonly TemplateData[]): TemplateData {
  const all = new Map<string, TemplateValue>();
  for (const [name, value] of items.flatMap((item) => Object.entries(item))) {
    const before = all.get(name);
    if (before === undefined) all.set(name, value);
    else if (typeof before === 'object' && typeof value === 'object') all.set(name, [...before, ...value]);
  }
  return Object.fromEntries(all);
}

function kindOf(value: TemplateValue): TemplateField['kind'] {
  if (typeof value === 'string') return 'text';
  return typeof value === 'boolean' ? 'condition' : 'list';
}
