import { bodyKindLabels } from '../bodies/body-kind.js';
import { searchText } from '../kernel/search-text.js';
import type { Text } from '../kernel/text.js';
import { roleLabels } from '../accounts/role-labels.js';

export const tables = ['bodies', 'groups', 'accounts'] as const;
export type Table = (typeof tables)[number];

/** How a cell is read: as text, as a day, as several values, or as one of some words that have labels. */
type Reading = 'text' | 'day' | 'list' | 'kind' | 'kinds' | 'role' | 'language' | 'yes';

/** A column of a table: where its value stands in a file (`name.en`), its headings in both languages, and others that are taken too. */
export interface Column {
  readonly field: string;
  readonly heading: Text;
  readonly also?: readonly string[];
  readonly reading: Reading;
  readonly explained: Text;
}

const kinds = Object.entries(bodyKindLabels);
const kindsExplained: Text = {
  vi: `một trong: ${kinds.map(([code, { vi }]) => `${vi} (${code})`).join('; ')}`,
  en: `one of: ${kinds.map(([code, { en }]) => `${en} (${code})`).join('; ')}`,
};
const roles = Object.entries(roleLabels);

const code: Column = {
  field: 'code',
  heading: { vi: 'Mã', en: 'Code' },
  reading: 'text',
  explained: {
    vi: 'bắt buộc; chữ thường không dấu, chữ số, gạch nối; không đổi về sau',
    en: 'required; lower-case letters a-z, digits, hyphens; it stays for good',
  },
};
const nameEn: Column = {
  field: 'name.en',
  heading: { vi: 'Tên tiếng Anh', en: 'English name' },
  reading: 'text',
  explained: { vi: 'bỏ trống thì dùng tên tiếng Việt', en: 'left empty: the Vietnamese name' },
};

/** The columns of every table. */
export const columns: Readonly<Record<Table, readonly Column[]>> = {
  bodies: [
    code,
    {
      field: 'name.vi',
      heading: { vi: 'Tên đơn vị', en: 'Name' },
      also: ['Tên'],
      reading: 'text',
      explained: { vi: 'bắt buộc', en: 'required' },
    },
    nameEn,
    {
      field: 'kind',
      heading: { vi: 'Loại đơn vị', en: 'Kind' },
      also: ['Loại'],
      reading: 'kind',
      explained: kindsExplained,
    },
    {
      field: 'parent',
      heading: { vi: 'Đơn vị cấp trên', en: 'Parent' },
      also: ['Trực thuộc', 'Cấp trên'],
      reading: 'text',
      explained: {
        vi: 'mã của đơn vị cấp trên; chỉ cấp ủy cao nhất bỏ trống',
        en: 'code of the body above; empty for the topmost committee only',
      },
    },
    {
      field: 'mailbox',
      heading: { vi: 'Hộp thư', en: 'Mailbox' },
      also: ['Thư điện tử', 'Email'],
      reading: 'text',
      explained: {
        vi: 'địa chỉ thư của cơ quan, không phải của cá nhân',
        en: 'the office’s mail address, not a person’s',
      },
    },
    {
      field: 'telephone',
      heading: { vi: 'Điện thoại', en: 'Telephone' },
      reading: 'text',
      explained: { vi: 'số điện thoại của cơ quan', en: 'the office’s telephone number' },
    },
    {
      field: 'from',
      heading: { vi: 'Từ ngày', en: 'From' },
      reading: 'day',
      explained: {
        vi: 'ngày đầu tồn tại: 31/12/2026 hoặc 2026-12-31',
        en: 'first day of existence: 31/12/2026 or 2026-12-31',
      },
    },
    {
      field: 'until',
      heading: { vi: 'Đến ngày', en: 'Until' },
      reading: 'day',
      explained: { vi: 'ngày cuối tồn tại', en: 'last day of existence' },
    },
  ],
  groups: [
    code,
    {
      field: 'name.vi',
      heading: { vi: 'Tên nhóm', en: 'Name' },
      also: ['Tên'],
      reading: 'text',
      explained: { vi: 'bắt buộc', en: 'required' },
    },
    nameEn,
    {
      field: 'kinds',
      heading: { vi: 'Gồm các loại đơn vị', en: 'Kinds' },
      also: ['Loại đơn vị'],
      reading: 'kinds',
      explained: {
        vi: 'các loại đơn vị, cách nhau bằng dấu chấm phẩy; hoặc cột này, hoặc cột đơn vị',
        en: 'kinds of bodies, separated by semicolons; either this column or that of bodies',
      },
    },
    {
      field: 'bodies',
      heading: { vi: 'Gồm các đơn vị', en: 'Bodies' },
      also: ['Đơn vị'],
      reading: 'list',
      explained: {
        vi: 'mã các đơn vị, cách nhau bằng dấu chấm phẩy',
        en: 'codes of bodies, separated by semicolons',
      },
    },
    {
      field: 'committee',
      heading: { vi: 'Cấp ủy', en: 'Committee' },
      reading: 'text',
      explained: {
        vi: 'mã của cấp ủy lập nhóm; bỏ trống khi chỉ có một cấp ủy cao nhất',
        en: 'code of the committee whose group it is; may be empty where there is one topmost committee',
      },
    },
  ],
  accounts: [
    {
      field: 'email',
      heading: { vi: 'Thư điện tử', en: 'Email' },
      also: ['Địa chỉ thư'],
      reading: 'text',
      explained: {
        vi: 'bắt buộc; người có nhiều vai trò ghi mỗi vai trò một dòng, cùng địa chỉ và tên',
        en: 'required; somebody with several roles has a row for each, with the same address and name',
      },
    },
    {
      field: 'name',
      heading: { vi: 'Tên hiển thị', en: 'Name' },
      also: ['Họ và tên', 'Tên'],
      reading: 'text',
      explained: { vi: 'bắt buộc; có thể ghi chức danh', en: 'required; may be an office' },
    },
    {
      field: 'body',
      heading: { vi: 'Đơn vị', en: 'Body' },
      reading: 'text',
      explained: { vi: 'mã đơn vị', en: 'code of the body' },
    },
    {
      field: 'role',
      heading: { vi: 'Vai trò', en: 'Role' },
      reading: 'role',
      explained: {
        vi: `một trong: ${roles.map(([role, { vi }]) => `${vi} (${role})`).join('; ')}`,
        en: `one of: ${roles.map(([role, { en }]) => `${en} (${role})`).join('; ')}`,
      },
    },
    {
      field: 'approve',
      heading: { vi: 'Quyền xác nhận', en: 'Approve' },
      reading: 'yes',
      explained: { vi: 'chỉ với lãnh đạo: có hoặc không', en: 'for observers only: yes or no' },
    },
    {
      field: 'language',
      heading: { vi: 'Ngôn ngữ', en: 'Language' },
      reading: 'language',
      explained: { vi: 'vi (mặc định) hoặc en', en: 'vi (default) or en' },
    },
  ],
};

export const sheetNames: Readonly<Record<Table, Text>> = {
  bodies: { vi: 'Đơn vị', en: 'Bodies' },
  groups: { vi: 'Nhóm', en: 'Groups' },
  accounts: { vi: 'Tài khoản', en: 'Accounts' },
};

/** A sheet for people, not read. */
export const guideName: Text = { vi: 'Hướng dẫn', en: 'Guide' };

/** The table that a sheet of that name holds; null for the guide, undefined for a name that is none. */
export function tableNamed(name: string): Table | null | undefined {
  if (named(name, guideName)) return null;
  return tables.find((table) => table === same(name) || named(name, sheetNames[table]));
}

/** The table whose headings these are, by how many it knows; the first of several. */
export function tableOf(headings: readonly string[]): Table {
  const known = (table: Table): number => headings.filter((heading) => columnNamed(table, heading)).length;
  return tables.reduce((best, table) => (known(table) > known(best) ? table : best));
}

export function columnNamed(table: Table, heading: string): Column | undefined {
  return columns[table].find(
    (column) =>
      same(heading) === same(column.field) ||
      named(heading, column.heading) ||
      (column.also ?? []).some((other) => same(other) === same(heading)),
  );
}

/** Without regard to case, diacritics, and a star that marks what is required. */
export function same(text: string): string {
  return searchText(text);
}

function named(name: string, { vi, en }: Text): boolean {
  return same(name) === same(vi) || same(name) === same(en);
}
