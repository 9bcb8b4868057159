/**
 * What a body is in a plan, not a body of its own: "cơ quan thường trực", "đơn vị đầu mối", in the spelling of plain(). What it is
 * that of ("... Ban Chỉ đạo") may follow.
 */
const OFFICE = '(?:cơ quan|đơn vị|bộ phận) (?:thường trực|chủ trì|đầu mối|chủ quản|theo dõi)(?![A-Za-zÀ-ỹ])';

/** "Hiệu trưởng - Trưởng ban", "Giám đốc Sở - Phó Trưởng ban Thường trực Ban Chỉ đạo 389 tỉnh": what somebody is in a committee. */
const SEAT =
  '(?:(?:phó )?trưởng (?:ban|tiểu ban|đoàn)|phó ban|ủy viên|thành viên|thư ký|thường trực)(?: (?:thường trực|chỉ đạo|ban chỉ đạo|ban tổ chức|đoàn(?: kiểm tra| giám sát)?|hội đồng)){0,2}(?: (?:trung ương|quốc gia|tỉnh|thành phố|\\d{2,4})){0,2}';

const atStart = new RegExp(`^(?:là )?${OFFICE}`, 'u');
const beside = new RegExp(
  `^\\s*[–-]\\s*(?:(?:là )?${OFFICE}(?:\\s[^,;:.()]{1,80})?|(?:chủ trì|thường trực|đầu mối)(?:\\s(?:thực hiện|chính))?|${SEAT})(?=\\s*(?:[,;:.]|$))`,
  'u',
);
const seat = new RegExp(`^${SEAT}(?=\\s*(?:[:.;,)]|$))`, 'u');
const whole = new RegExp(`^${OFFICE}(?: [^,;]{1,40})?$`, 'u');
const announcing = new RegExp(`^là ${OFFICE}[^:;.]{0,60}:$`, 'u');

/** Whether words, in the spelling of plain(), begin with what a body is in this plan. */
export function beginsOffice(words: string): boolean {
  return atStart.test(words);
}

/** Whether words begin with what somebody is in a committee, and end with it: "Trưởng ban:". */
export function beginsSeat(words: string): boolean {
  return seat.test(words);
}

/** How long the words after a dash are that say what the body before them is in this plan: "- cơ quan thường trực"; 0 for others. */
export function officeBeside(words: string): number {
  return beside.exec(words)?.[0].length ?? 0;
}

/** Whether words say nothing but that: who it is may stand in brackets after them. */
export function isRoleInPlan(words: string): boolean {
  return whole.test(words);
}

/** "là cơ quan thường trực của Ban Chỉ đạo:" over duties. */
export function announcesOffice(words: string): boolean {
  return announcing.test(words);
}

/** "Gồm 03 đồng chí, do đồng chí Chủ tịch Hội làm Trưởng tiểu ban." */
const HEADED =
  /^(?:gồm [^.;:]{2,160}|(?:gồm [^.;:]{2,80}, )?do [^.;:]{3,120} làm (?:trưởng|tổ trưởng|chủ tịch|chủ nhiệm|nhóm trưởng)[^.;:]{0,40})[.;:]?$/iu;

/** Whether words after a colon say nothing but what the body is in the plan, or who is in it: "Thường trực", "Đơn vị đầu mối". */
export function isRoleAlone(text: string): boolean {
  return (
    /^(?:(?:là )?(?:cơ quan|đơn vị|bộ phận) )?(?:thường trực|chủ trì|đầu mối|phụ trách chung)(?: thực hiện)?[.;:]?$/iu.test(
      text,
    ) || HEADED.test(text)
  );
}
