import { folded } from '../text/spelling.js';

/** What a column of a table holds. */
export type ColumnKind = 'number' | 'content' | 'lead' | 'cooperating' | 'time' | 'product' | 'other';

const kinds: readonly (readonly [ColumnKind, RegExp])[] = [
  ['number', /^(stt|tt|so tt|so thu tu|s tt|t t|s t t|ma( so)?( (nv|nhiem vu|cong viec|dau viec))?)$/],
  ['other', /^doi tuong|(duoc|bi) (kiem tra|giam sat|thanh tra)|bao cao vien|nguoi trinh bay|dien gia/],
  [
    'cooperating',
    /^(?!.*chu tri.*phoi hop).*phoi hop(?!.*chu tri)|^(don vi|co quan|bo phan|ca nhan|noi|luc luong|nguoi) (cung )?(tham gia|lien quan|ho tro)|^ho tro( thuc hien)?$/,
  ],
  [
    'time',
    /^((thang|tuan|ngay|thu|thu ngay|ngay thu|ngay thang|thang nam)( thuc hien)?$|thoi gian|thoi han|tien do|han |ky han|moc thoi gian|thoi diem|lo trinh|(ngay |moc |du kien |ke hoach )?hoan thanh|(du kien|yeu cau) (thoi gian|tien do|thoi han))/,
  ],
  ['product', /^(san pham|ket qua|dau ra|hinh thuc van ban|du kien san pham|yeu cau san pham)/],
  [
    'other',
    /^(?:(?:don vi|co quan|cap|noi) (?:tham dinh|chu quan|phe duyet|ban hanh|quyet dinh|thong qua|xem xet|cho y kien|trinh|tiep nhan|theo doi)|lanh dao|kinh phi|du toan|ghi chu|nguon|dia diem|dia ban|so luong|don vi tinh|dvt|can cu)/,
  ],
  [
    'other',
    /^(tinh hinh|muc|so(?! (?:va )?(?:ban|nganh|phong))|thanh phan|noi thuc hien|cach|hinh thuc)( |$)/,
  ],
  [
    'lead',
    /(chu tri|phu trach|chiu trach nhiem|dau moi|tham muu|phan cong|nguoi thuc hien|^giao (cho|thuc hien|nhiem vu)|^truong doan( (kiem tra|giam sat))*$|^nguoi (kiem tra|day|to chuc|lam|duoc giao)|bo phan|ca nhan|don vi|co quan|to chuc thuc hien|^thuc hien$|^trach nhiem( (thuc hien|khac phuc|giai quyet|chinh))*$)/,
  ],
  [
    'content',
    /^(ten |su kien|danh muc|dau (muc cong )?viec|nhom nhiem vu|de an|chuong trinh|hang muc|van ban|viec|chi tieu|(tieu de|mo ta|dien giai|chi tiet) (cac )?(nhiem vu|cong viec|noi dung|hoat dong))/,
  ],
];

const topic = /^((ten )?tieu chi|linh vuc|chu de|chuyen de|chu diem|phan viec|cong tac)( |$)/;

/** "Giải pháp" beside "Tồn tại": what is to be done about it. */
const solution = /^(giai phap|bien phap|hanh dong)( (khac phuc|thuc hien|cu the|cai tien))*$/;

/** "Mã", "Phân loại", "Xã", "Thiết bị": what a task is told apart by, beside it, or what is no task. */
const sorting =
  /^(ma|ky hieu|nhom|loai|phan loai|cap|nguon|trang thai|ty le|trong so|ten|xa|phuong|thon|ban|to dan pho|khu|dia ban|dia diem|dong chi|dang vien|quan chung|can bo|giao vien|hoc sinh|ho|lop|co so|thiet bi|tai san|tuyen|duong|de tai|hoi dong|don vi|truong|san pham|chi so|thanh vien)( |$)/;

/** "Lực lượng", "Khoa/phòng" beside tasks: who does them, where no other column says it. */
const WEAK_LEAD =
  /^(cac )?(phong ban|khoa phong|phong khoa|khoa phong ban|ban nganh|so nganh|so ban nganh|to chuyen mon|luc luong)( (duoc giao |to chuc )?thuc hien)?$|^(cap|chu the|can bo|giao vien|thanh phan|phong|khoa|ban|to) (to chuc )?thuc hien$/;
/** "Năm", "Quý" where no other column says when. */
const WEAK_TIME = /^(nam|quy|giai doan)( thuc hien| hoan thanh)?$/;
const OF_TASKS = /(nhiem vu|cong viec|noi dung|hoat dong|dau viec|viec can lam|giai phap)/;

/** The kinds with those of titles that say so only where no other one does. */
function withWeakTitles(titles: readonly string[]): (ColumnKind | null)[] {
  const kinds = titles.map(columnKind);
  const names = titles.map(folded);
  const isOfTasks = names.some((name) => OF_TASKS.test(name)) || titles.length === 1;
  /** The one title of that form; -1 where another column says it, or several are of the form. */
  const only = (kind: ColumnKind, form: RegExp): number => {
    const at = names.findIndex((name) => form.test(name));
    const isSole = at === names.findLastIndex((name) => form.test(name));
    return isOfTasks && isSole && !kinds.includes(kind) ? at : -1;
  };
  const [lead, time] = [only('lead', WEAK_LEAD), only('time', WEAK_TIME)];
  return kinds.map((kind, index) => (index === lead ? 'lead' : index === time ? 'time' : kind));
}

/** The kinds, "Nội dung hạn chế" being none of tasks beside "Biện pháp khắc phục". */
function withoutFaults(titles: readonly string[], kinds: (ColumnKind | null)[]): (ColumnKind | null)[] {
  if (!titles.some((title) => solution.test(folded(title)))) return kinds;
  return kinds.map((kind, index) =>
    kind === 'content' && FAULTS.test(folded(titles[index] ?? '')) ? 'other' : kind,
  );
}

const FAULTS = /(han che|khuyet diem|ton tai|vi pham|thieu sot)/;

/** Which column holds the tasks where none is called so; -1 where none may. */
function taskColumn(titles: readonly string[], kinds: readonly (ColumnKind | null)[]): number {
  const at = titles.findIndex((title) => solution.test(title));
  if (at >= 0) return at;
  const about = titles.findIndex((title) => topic.test(title));
  if (about >= 0) return about;
  // "Yêu cầu" beside who leads and who takes part, until when, or with what result; "Danh sách luật" ahead of who leads
  const beside = kinds.filter((kind) => kind === 'time' || kind === 'product' || kind === 'cooperating');
  const isNumbered = kinds[0] === 'number' && titles.some((title) => /\bchu tri\b/.test(title));
  if (!kinds.includes('lead') || !(isNumbered || beside.length > 1)) return -1;
  return titles.findIndex((title, index) => title !== '' && kinds[index] === null && !sorting.test(title));
}

/** A column over others of its kind, or only beside them: "Nhóm nhiệm vụ" beside "Nhiệm vụ cụ thể", "Văn bản" that gave it. */
const grouping =
  /^(nhom|linh vuc|muc tieu|tieu chi|chu de|noi dung trong tam|mang cong viec)( |$)|^chi tieu$|^(so )?van ban( giao)?$/;

/** "Họ và tên": a column for the names of persons. */
export function isForPersons(title: string): boolean {
  return /^ho (va )?ten( (can bo|giao vien|gv|nhan vien|dang vien|thanh vien))?$/.test(folded(title));
}

/** "Lớp", "Chi đoàn" beside "Nội dung công việc": to whom of a school each work is given. */
export function isForClasses(title: string): boolean {
  return /^(ten )?(lop|chi doan|khoi lop|lop chi doan)( truc)?$/.test(folded(title));
}

function isOfWork(title: string): boolean {
  return /^((cac )?(noi dung )?(cong viec|lao dong|nhiem vu)|viec)( |$)|^noi dung (phan cong|truc)/.test(
    folded(title),
  );
}

/** A column for the person who answers for a task. */
const ANSWERS =
  /^(?!.*\bchu tri\b)(?:nguoi|lanh dao|dong chi|thu truong|truong doan|co quan chiu trach nhiem)\b/;

/** "Cơ quan thẩm định" beside "Nội dung thẩm định": who does what the tasks are called by; -1 where no column says it so. */
function doersColumn(titles: readonly string[]): number {
  const action = titles.flatMap((title) => /^(?:noi dung|cong viec) (\w+ \w+)$/.exec(title)?.[1] ?? [])[0];
  if (action === undefined) return -1;
  return titles.findIndex((title) =>
    new RegExp(`^(?:co quan|don vi|bo phan|phong|ban) (?:thuc hien )?${action}$`).test(title),
  );
}

/** What columns hold, by their titles. Where no other column holds the task, it is the one for a topic. */
export function columnKinds(titles: readonly string[]): (ColumnKind | null)[] {
  const kinds = withoutFaults(titles, withWeakTitles(titles));
  const at = kinds.includes('content') ? -1 : taskColumn(titles.map(folded), kinds);
  const isDouble = kinds.filter((kind) => kind === 'content').length > 1;
  const isTimed = kinds.filter((kind) => kind === 'time').length > 1;
  const doer = kinds.includes('lead') ? -1 : doersColumn(titles.map(folded));
  const office = kinds.includes('lead')
    ? -1
    : titles.findIndex((title) => /^chuc (vu|danh)/.test(folded(title)));
  const isOfTasks = titles.some((title) =>
    /^(nhiem vu|cong viec|noi dung) .*(phan cong|duoc giao)|^nhiem vu/.test(folded(title)),
  );
  const person = kinds.includes('lead') || office >= 0 || !isOfTasks ? -1 : titles.findIndex(isForPersons);
  const classes = kinds.includes('lead') || !titles.some(isOfWork) ? -1 : titles.findIndex(isForClasses);
  const leads = titles.filter((_, index) => kinds[index] === 'lead');
  const isLedTwice = leads.length > 1 && leads.some((title) => /\bchu tri\b/.test(folded(title)));
  return kinds.map((kind, index) => {
    // "Người đứng đầu chịu trách nhiệm" beside "Cơ quan chủ trì"
    if (isLedTwice && kind === 'lead' && ANSWERS.test(folded(titles[index] ?? ''))) return 'other';
    if (index === at) return 'content';
    if (index === office || index === person || index === classes || index === doer) return 'lead';
    // "1", "2" beside "01/9 - 06/9"
    if (isTimed && kind === 'time' && folded(titles[index] ?? '') === 'tuan') return 'other';
    return isDouble && kind === 'content' && grouping.test(folded(titles[index] ?? '')) ? 'other' : kind;
  });
}

/** "Địa bàn, nội dung kiểm tra": where or to whom, and what is done there. */
const JOINED_TASK =
  /^(?:địa bàn|địa điểm|đối tượng|đơn vị|cơ sở)(?:,| và) (?:nội dung|nhiệm vụ|công việc)(?![A-Za-zÀ-ỹ])/iu;

/** What a column holds, by its title; null where the title is none that is known. */
export function columnKind(title: string): ColumnKind | null {
  const words = folded(title);
  if (words === '' || words.length > 70) return null;
  if (/^(?:cac |muc tieu (?:va )?)?(noi dung|nhiem vu|cong viec|ten nhiem vu|hoat dong)\b/.test(words))
    return 'content';
  if (JOINED_TASK.test(title)) return 'content';
  return kinds.find(([, form]) => form.test(words))?.[0] ?? null;
}

/** Whether columns are those of a table of tasks. */
export function isHeader(row: readonly (ColumnKind | null)[]): boolean {
  const known = new Set(row.filter((kind) => kind !== null));
  return known.has('content') && (known.has('lead') || known.has('time') || known.has('cooperating'));
}
