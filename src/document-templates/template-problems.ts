import type { TemplateField } from '../documents/template-fields.js';
import { capitalized } from '../kernel/first-letter.js';
import type { Text } from '../kernel/text.js';
import { nearestTo } from './nearest-name.js';
import { type FilledTemplate, type TemplatePlace, type TemplateTag } from './template-run.js';

/** What is wrong in a template, where, and what would be right. */
export type TemplateProblem = {
  readonly code:
    | 'no_field'
    | 'half_brace'
    | 'unknown_field'
    | 'is_list'
    | 'never_ended'
    | 'never_begun'
    | 'ends_other'
    | 'not_fillable';
  readonly place: TemplatePlace | null;
  readonly message: Text;
};

/** So many are told at once. */
const MOST = 20;

/** What is wrong with the fields of a template, in the order of the document. None: it can be used. */
export function templateProblems(found: FilledTemplate, fields: readonly TemplateField[]): TemplateProblem[] {
  const halves = found.halves.map((place) => problem('half_brace', place, said.half(place.text)));
  const wrong = [...halves, ...tagProblems(found.tags, fields)].slice(0, MOST);
  if (wrong.length > 0) return wrong;
  if (found.failure === null) return found.tags.length > 0 ? [] : [problem('no_field', null, said.noField)];
  const { failure, tags } = found;
  const named = tags.find(({ written }) => failure.includes(written));
  return [problem('not_fillable', named?.place ?? null, said.notFillable(named?.written ?? failure))];
}

/** A list or condition that has begun, and the fields that are known within it, the innermost first. */
interface Open {
  readonly tag: TemplateTag;
  readonly scopes: readonly (readonly TemplateField[])[];
}

function tagProblems(tags: readonly TemplateTag[], fields: readonly TemplateField[]): TemplateProblem[] {
  const wrong: TemplateProblem[] = [];
  const open: Open[] = [];
  const endAll = (): void => {
    for (const { tag } of open.splice(0)) wrong.push(problem('never_ended', tag.place, said.neverEnded(tag)));
  };
  tags.forEach((tag, index) => {
    if (tag.place.part !== tags[index - 1]?.place.part) endAll();
    const scopes = open.at(-1)?.scopes ?? [fields];
    if (tag.use === 'end') wrong.push(...endProblems(tag, open.splice(endedFrom(tag, open))));
    else {
      const field = scopes.flat().find(({ name }) => name === tag.name);
      wrong.push(...fieldProblems(tag, field, scopes.flat(), fields));
      if (tag.use === 'begin')
        open.push({ tag, scopes: field?.kind === 'list' ? [field.fields, ...scopes] : scopes });
    }
  });
  endAll();
  return wrong;
}

function fieldProblems(
  tag: TemplateTag,
  field: TemplateField | undefined,
  known: readonly TemplateField[],
  all: readonly TemplateField[],
): TemplateProblem[] {
  if (!field) return [problem('unknown_field', tag.place, said.unknown(tag.written, meant(tag, known, all)))];
  if (tag.use === 'text' && field.kind !== 'text')
    return [problem('is_list', tag.place, said.isList(tag.written, field.name))];
  return [];
}

/** The field that was probably meant, as it is to be written; null where none is near. */
function meant(
  { name }: TemplateTag,
  known: readonly TemplateField[],
  all: readonly TemplateField[],
): Text | null {
  const here = nearestTo(
    name,
    known.map((one) => one.name),
  );
  if (here !== null) return { vi: `{${here}}`, en: `{${here}}` };
  const inLists = withLists(all, null);
  const elsewhere = nearestTo(
    name,
    inLists.map((one) => one.name),
  );
  const found = inLists.find((one) => one.name === elsewhere);
  if (!found) return null;
  return {
    vi: `{${found.name}}, chỉ dùng trong {#${found.list}}`,
    en: `{${found.name}}, which stands only within {#${found.list}}`,
  };
}

function withLists(fields: readonly TemplateField[], list: string | null): { name: string; list: string }[] {
  return fields.flatMap((field) => [
    ...(list === null ? [] : [{ name: field.name, list }]),
    ...withLists(field.fields, field.name),
  ]);
}

/** From where on an end closes what is open: from what it names on, else the innermost alone. */
function endedFrom({ name }: TemplateTag, open: readonly Open[]): number {
  const named = name === '' ? -1 : open.findLastIndex(({ tag }) => tag.name === name);
  return named === -1 ? Math.max(open.length - 1, 0) : named;
}

/** What is closed that the end does not name should have ended before. */
function endProblems(tag: TemplateTag, closed: readonly Open[]): TemplateProblem[] {
  if (closed.length === 0) return [problem('never_begun', tag.place, said.neverBegun(tag.written))];
  return closed
    .filter((open) => tag.name !== '' && tag.name !== open.tag.name)
    .map((open) => problem('ends_other', tag.place, said.endsOther(tag.written, open.tag.written)));
}

function problem(code: TemplateProblem['code'], place: TemplatePlace | null, message: Text): TemplateProblem {
  return { code, place, message: place === null ? message : withPlace(message, place) };
}

function withPlace(message: Text, place: TemplatePlace): Text {
  const where = placeSaid(place);
  return { vi: `${where.vi}: ${message.vi}`, en: `${where.en}: ${message.en}` };
}

/** As a person finds it: "Bảng 2, hàng 3, ô 1 (“…”)". */
function placeSaid({ part, number, cell, text }: TemplatePlace): Text {
  const [vi, en] = {
    body: ['', ''],
    header: ['Đầu trang, ', 'Header, '],
    footer: ['Chân trang, ', 'Footer, '],
  }[part] as [string, string];
  const words = text.trim().length > 60 ? `${text.trim().slice(0, 60)}…` : text.trim();
  const at = cell
    ? {
        vi: `bảng ${number}, hàng ${cell.row}, ô ${cell.column}`,
        en: `table ${number}, row ${cell.row}, cell ${cell.column}`,
      }
    : { vi: `đoạn ${number}`, en: `paragraph ${number}` };
  const quoted = words === '' ? '' : ` (“${words}”)`;
  return { vi: capitalized(`${vi}${at.vi}${quoted}`), en: capitalized(`${en}${at.en}${quoted}`) };
}

const said = {
  noField: {
    vi: 'Tệp không có trường nào, nên văn bản nào lập ra cũng như nhau. Mỗi trường được viết trong cặp dấu { }: tải mẫu khởi đầu để xem.',
    en: 'There is no field in the file, so that every document would be the same. A field is written between { and }: download the template to begin with.',
  } satisfies Text,
  half: (text: string): Text => {
    const brace = /\{[^}]*$/.test(text) ? '{' : '}';
    return {
      vi: `dấu ${brace} không có dấu đi cùng. Mỗi trường được viết trong cặp dấu { }.`,
      en: `a ${brace} without its other half. Every field is written between { and }.`,
    };
  },
  unknown: (written: string, near: Text | null): Text => ({
    vi: `không có trường ${written} ở chỗ này.${near === null ? ' Xem danh sách các trường.' : ` Có phải ${near.vi}?`}`,
    en: `there is no field ${written} here.${near === null ? ' See the list of fields.' : ` Is it ${near.en}?`}`,
  }),
  isList: (written: string, name: string): Text => ({
    vi: `${written} không phải là chữ. Viết {#${name}} ở đầu và {/${name}} ở cuối phần được lặp lại hoặc chỉ có khi đúng.`,
    en: `${written} is not a text. Write {#${name}} before and {/${name}} after what is repeated, or stands only where it holds.`,
  }),
  neverEnded: ({ written, name }: TemplateTag): Text => ({
    vi: `${written} không có chỗ kết thúc. Thêm {/${name}}.`,
    en: `${written} never ends. Add {/${name}}.`,
  }),
  neverBegun: (written: string): Text => ({
    vi: `${written} kết thúc một phần chưa bắt đầu.`,
    en: `${written} ends what has not begun.`,
  }),
  endsOther: (written: string, begun: string): Text => ({
    vi: `${written} đứng ở chỗ mà ${begun} phải kết thúc trước.`,
    en: `${written} stands where ${begun} must end first.`,
  }),
  notFillable: (what: string): Text => ({
    vi: `không điền được tại ${what}: chỗ bắt đầu và chỗ kết thúc phải ở cùng một phần của văn bản, cùng một ô hoặc cùng một hàng của bảng.`,
    en: `cannot be filled in at ${what}: beginning and end must stand in the same part of the document, the same cell or the same row of a table.`,
  }),
};
