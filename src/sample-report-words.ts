import type { DraftChange } from './reports/draft-change.js';

/** How many of something a body tells of: another number for each body and half-year, the same each time. */
type Count = (from: number, to: number) => number;

/** What bodies write of their duties (III.7-1 is the first dash of III.7), in the words of the sample. */
const ofDuty: Readonly<Record<string, (count: Count) => string>> = {
  'III.1-1': (n) =>
    `Đã rà soát ${n(20, 40)} chi bộ, sắp xếp lại ${n(2, 4)} chi bộ ghép; làm việc với ${n(2, 6)} doanh nghiệp về thành lập tổ chức đảng.`,
  'III.1-3': (n) =>
    `Tham mưu bố trí ${n(4, 9)} Bí thư chi bộ kiêm Trưởng thôn; tỉ lệ Trưởng thôn, Tổ trưởng là đảng viên đạt ${n(70, 85)}%.`,
  'III.1-4': (n) =>
    `Trình kết nạp ${n(25, 45)} đảng viên; rà soát, phân công theo dõi ${n(30, 60)} đảng viên đi làm ăn xa.`,
  'III.1-5': (n) =>
    `Thẩm định hồ sơ xếp loại của ${n(20, 25)} tổ chức đảng, đề nghị khen thưởng ${n(4, 8)} tập thể.`,
  'III.2-1': (n) => `Ban hành ${n(1, 3)} hướng dẫn, kiểm tra việc học và làm theo Bác tại ${n(4, 9)} đơn vị.`,
  'III.2-2': (n) => `Phối hợp mở ${n(2, 5)} lớp bồi dưỡng với ${n(90, 220)} lượt học viên.`,
  'III.3-1': (n) => `Kiểm tra ${n(3, 6)} tổ chức đảng; kiến nghị khắc phục ${n(2, 7)} nội dung.`,
  'III.3-2': (n) => `Tập huấn nghiệp vụ cho ${n(40, 80)} cán bộ làm công tác kiểm tra ở cơ sở.`,
  'III.5-1': (n) =>
    `Rà soát ${n(6, 12)} quy định về chức năng, nhiệm vụ; sửa đổi, bổ sung ${n(2, 5)} quy định.`,
  'III.5-2': (n) =>
    `Giải quyết chế độ cho ${n(30, 90)} trường hợp ở xã, thôn, tổ dân phố, không có hồ sơ quá hẹn.`,
  'III.6-1': (n) =>
    `Phát triển ${n(40, 180)} hội viên, đoàn viên; tổ chức ${n(3, 8)} buổi giám sát, góp ý đối với đảng viên nơi cư trú.`,
  'III.6-2': (n) => `Vận động thành lập ${n(1, 3)} tổ chức ở doanh nghiệp, kết nạp ${n(15, 50)} đoàn viên.`,
  'III.7-1': (n) =>
    `${n(6, 14)} chi bộ sinh hoạt đúng định kỳ; tổ chức ${n(8, 20)} buổi sinh hoạt chuyên đề, đăng ký xây dựng ${n(1, 3)} chi bộ “bốn tốt”.`,
  'III.7-3': (n) =>
    `Nắm tình hình ${n(20, 70)} đảng viên giới thiệu về nơi cư trú; chuyển sinh hoạt ${n(2, 9)}, miễn sinh hoạt ${n(1, 4)} trường hợp.`,
  'III.7-4': (n) => `Kiện toàn ${n(2, 5)} chức danh ở thôn, đoàn thể; cử ${n(3, 9)} cán bộ đi bồi dưỡng.`,
  'IV.2': (n) => `Ban hành kế hoạch của cơ quan, triển khai ${n(3, 8)} nội dung theo chức năng được giao.`,
  'IV.3': (n) => `Quán triệt Kế hoạch đến ${n(85, 99)}% đảng viên; ${n(5, 12)} chi bộ đã có kế hoạch riêng.`,
  'IV.4': (n) => `Đăng ${n(6, 15)} tin, bài; tổ chức ${n(2, 5)} hội nghị học tập, quán triệt.`,
  'IV.5': (n) => `Theo dõi, đôn đốc ${n(22, 25)} đơn vị, tổng hợp báo cáo đúng hạn.`,
};

const shortcomings = [
  'Một số nội dung triển khai còn chậm so với kế hoạch đề ra; số liệu chưa được cập nhật thường xuyên.',
  'Sinh hoạt chuyên đề ở vài nơi còn hình thức, chưa sát nhiệm vụ của đơn vị.',
  'Việc tạo nguồn kết nạp đảng viên ở thôn, tổ dân phố còn khó khăn.',
  'Công tác tự kiểm tra chưa đều, hồ sơ lưu trữ còn thiếu.',
];
const objective = [
  'Địa bàn rộng, nhiều thôn xa trung tâm, thời tiết mưa kéo dài.',
  'Văn bản hướng dẫn của cấp trên ban hành chậm.',
  'Nhiều đảng viên trẻ đi làm ăn xa.',
];
const subjective = [
  'Phân công trong cấp ủy có lúc chưa rõ người, rõ việc.',
  'Cán bộ phụ trách kiêm nhiệm nhiều việc, chưa chủ động đôn đốc.',
  'Việc sơ kết, rút kinh nghiệm ở chi bộ chưa kịp thời.',
];

/** What a body writes into its report. */
export function reportWords(
  body: string,
  cutOff: string,
  tasks: readonly { readonly taskId: string; readonly duty: string }[],
  proposals: readonly string[],
): DraftChange {
  const pick = <One>(list: readonly One[], salt: string): One | undefined =>
    list[numberOf(`${body}/${cutOff}/${salt}`) % list.length];
  return {
    lines: tasks.map(({ taskId, duty }) => ({ taskId, text: dutyWords(body, cutOff, duty) })),
    results: `Cấp ủy, đơn vị đã cụ thể hóa Kế hoạch thành ${tasks.length} nhóm việc và giao từng bộ phận thực hiện; các nhiệm vụ trong kỳ cơ bản hoàn thành.`,
    shortcomings: pick(shortcomings, 's') ?? '',
    objectiveCauses: pick(objective, 'o') ?? '',
    subjectiveCauses: pick(subjective, 'j') ?? '',
    nextWork:
      'Tiếp tục thực hiện các nhiệm vụ thường xuyên; tập trung vào nội dung còn chậm, cập nhật tiến độ hằng tháng.',
    proposals: proposals.map((text) => ({ text, addressee: 'Ban Thường vụ Huyện ủy' })),
  };
}

/** What a body writes of one duty. */
export function dutyWords(body: string, salt: string, duty: string): string {
  let asked = 0;
  const count: Count = (from, to) => {
    asked += 1;
    return from + (numberOf(`${body}/${salt}/${duty}/${asked}`) % (to - from + 1));
  };
  return ofDuty[duty]?.(count) ?? '';
}

/** The same number for the same words, every time. */
export function numberOf(words: string): number {
  let number = 7;
  for (const character of words) number = (number * 31 + (character.codePointAt(0) ?? 0)) % 1_000_003;
  return number;
}
