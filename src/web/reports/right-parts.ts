import type { ReportView } from '../../reports/report-view.js';
import type { ReadReportForm } from './report-form.js';

/** Something of a list of the input. */
type Given = Readonly<Record<string, unknown>>;
type List = 'lines' | 'measurements' | 'answers' | 'proposals';
type Standing = Pick<ReportView, 'indicators' | 'proposals'>;

/** The numbers of an indicator are checked, and saved, together. */
const NUMBERS = ['value', 'part', 'whole'];

/**
 * The form without what is wrong in it, by the names of the input's fields, so that the rest can be saved; null where nothing can be left
 * out. A proposal that stands already stays as it was.
 */
export function withoutWrong(
  { input, rows }: ReadReportForm,
  wrong: readonly string[],
  view: Standing,
): ReadReportForm | null {
  const places = wrong.map((name) => placeOf(name, listed(input, 'measurements'), view));
  const wrongIn = (list: List, at: number) =>
    places.flatMap((one) => (one?.list === list && one.at === at ? [one.field] : []));
  const right = (list: List, cut: (given: Given, fields: readonly string[]) => Given | null) =>
    listed(input, list).flatMap((given, at) => {
      const fields = wrongIn(list, at);
      const left = fields.length === 0 ? given : cut(given, fields);
      return left === null ? [] : [{ left, at }];
    });
  const proposals = right(
    'proposals',
    ({ id }) => view.proposals.map(proposalChange).find((one) => one.id === id) ?? null,
  );
  const lists: Readonly<Record<List, readonly { readonly left: Given }[]>> = {
    lines: right('lines', (given, fields) => without(given, fields, 'taskId')),
    measurements: right('measurements', (given, fields) => without(given, fields, 'indicatorId')),
    answers: right('answers', () => null),
    proposals,
  };
  const told = Object.entries({ ...input }).flatMap(([name, value]) => {
    if (wrong.includes(name)) return [];
    return [[name, name in lists ? lists[name as List].map(({ left }) => left) : value] as const];
  });
  const rest = Object.fromEntries(told);
  if (JSON.stringify(rest) === JSON.stringify(input)) return null;
  return { input: rest, rows: proposals.map(({ at }) => rows[at] ?? 0) };
}

function listed(input: ReadReportForm['input'], list: List): readonly Given[] {
  return (input[list] ?? []) as readonly Given[];
}

function proposalChange({ id, text, addressee }: ReportView['proposals'][number]): Given {
  return { id, text, addressee };
}

interface Place {
  readonly list: List;
  readonly at: number;
  readonly field: string;
}

/** Where in a list a field stands; null for one that stands in none. */
function placeOf(name: string, measurements: readonly Given[], { indicators }: Standing): Place | null {
  const found = /^(lines|measurements|answers|proposals|indicators)\[(\d+)\](?:\.(\w+))?$/.exec(name);
  if (found === null) return null;
  const [, list = '', place = '', field = ''] = found;
  if (list !== 'indicators') return { list: list as List, at: Number(place), field };
  const id = indicators[Number(place)]?.definition.id;
  return { list: 'measurements', at: measurements.findIndex((one) => one['indicatorId'] === id), field };
}

/** Null where nothing is left but `of` what it is. */
function without(given: Given, fields: readonly string[], of: string): Given | null {
  if (fields.includes(of)) return null;
  const names = fields.flatMap((field) => (NUMBERS.includes(field) ? NUMBERS : [field]));
  const left = Object.entries(given).filter(([name]) => !names.includes(name));
  return left.some(([name]) => name !== of) ? Object.fromEntries(left) : null;
}
