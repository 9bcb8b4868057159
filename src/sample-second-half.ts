import { dutyWords } from './sample-report-words.js';
import type { StoryTask } from './sample-people.js';
import type { StoryDay } from './sample-story.js';

const guidance = (time: number): StoryTask => ({ duty: 'III.4', body: 'van-phong', time });
const rating = (body: string): StoryTask => ({ duty: 'III.7-5', body });
const admissions = (body: string): StoryTask => ({ duty: 'III.7-2', body });
const secondPilot: StoryTask = { duty: 'III.1-2', body: 'ban-to-chuc', time: 2 };
const support: StoryTask = { duty: 'III.4', body: 'uy-ban-nhan-dan' };

/** July to September: guidance comes; a day is moved, a task is given elsewhere, another one ends. */
const summer: readonly StoryDay[] = [
  ['07-06', ({ work }) => work.trigger('III.4', 'Quy định của Trung ương về mức đóng đảng phí', '08-31')],
  ['07-08', ({ work }) => work.acknowledgeAll('xa-dung-kno')],
  ['07-20', ({ work }) => work.trigger('III.4', 'Hướng dẫn của tỉnh về hỗ trợ sinh hoạt chi bộ', '09-30')],
  [
    '07-28',
    async ({ work }) => {
      for (const body of ['xa-da-nhim', 'xa-da-sar', 'chi-bo-kinh-te']) {
        await work.progress({ duty: 'III.7-1', body }, dutyWords(body, 't7', 'III.7-1'));
      }
      const task = { duty: 'III.2-1', body: 'ban-tuyen-giao' };
      await work.progress(task, dutyWords(task.body, 't7', task.duty));
    },
  ],
  ['08-10', ({ work }) => work.cancel(guidance(2), 'Hướng dẫn của tỉnh đã được thay thế, chờ văn bản mới.')],
  [
    '08-21',
    async ({ work }) => {
      await work.progress(guidance(1), 'Đã dự thảo hướng dẫn, đang lấy ý kiến các chi bộ.', 50);
      await work.askForLater(guidance(1), '10-30', 'Số liệu thu đảng phí của cơ sở chưa đủ.');
    },
  ],
  ['08-25', ({ work }) => work.propose(guidance(1), '10-15', 'Cần có trước kỳ thu đảng phí quý IV.')],
  ['08-26', ({ work }) => work.accept(guidance(1))],
  [
    '09-03',
    ({ work }) =>
      work.reopen(admissions('chi-bo-y-te'), 'Qua kiểm tra, còn một chi bộ chưa được giao chỉ tiêu.'),
  ],
  ['09-07', ({ work }) => work.trigger('III.4', 'Chính sách hỗ trợ vùng dân tộc, tôn giáo', '10-30')],
  [
    '09-09',
    ({ work }) =>
      work.misaddressed(guidance(3), 'Nội dung thuộc chức năng quản lý nhà nước của Ủy ban nhân dân huyện.'),
  ],
  [
    '09-11',
    ({ work }) =>
      work.reassign(guidance(3), 'uy-ban-nhan-dan', 'Chính sách do Ủy ban nhân dân huyện quản lý, chi trả.'),
  ],
  ['09-14', ({ work }) => work.acknowledgeAll('uy-ban-nhan-dan')],
  ['09-15', ({ work }) => work.trigger('III.4', 'Hướng dẫn của tỉnh về quản lý đảng phí', '10-30')],
  [
    '09-17',
    ({ work }) => work.done(admissions('chi-bo-y-te'), 'Đã giao bổ sung chỉ tiêu cho chi bộ còn thiếu.'),
  ],
  ['09-22', ({ work }) => work.confirm(admissions('chi-bo-y-te'))],
  [
    '09-24',
    async ({ work }) => {
      await work.progress(support, 'Đã rà soát đối tượng ở 6 xã, thị trấn.', 60);
      for (const body of ['hoi-nong-dan', 'lien-doan-lao-dong', 'mat-tran']) {
        await work.progress({ duty: 'III.6-1', body }, dutyWords(body, 't9', 'III.6-1'));
      }
    },
  ],
];

/** October and the first half of November: done, returned, done again; the ratings begin. */
const autumn: readonly StoryDay[] = [
  ['10-05', ({ work }) => work.trigger('III.1-2', 'Hướng dẫn của tỉnh về sinh hoạt tổ đảng', '11-27')],
  [
    '10-13',
    async ({ work }) => {
      await work.evidence(
        guidance(1),
        'Hướng dẫn thu, nộp đảng phí.pdf',
        'Hướng dẫn thu, nộp đảng phí',
        'Văn phòng Huyện ủy',
      );
      await work.done(guidance(1), 'Đã ban hành hướng dẫn thu, nộp đảng phí.');
    },
  ],
  ['10-16', ({ work }) => work.giveBack(guidance(1), 'Thiếu bảng mức đóng theo từng đối tượng.', '10-22')],
  ['10-20', ({ work }) => work.done(guidance(1), 'Đã bổ sung bảng mức đóng theo từng đối tượng.')],
  ['10-22', ({ work }) => work.confirm(guidance(1))],
  [
    '10-28',
    async ({ work }) => {
      await work.done(support, 'Đã chi trả hỗ trợ đợt 2 cho 100% đối tượng được duyệt.');
      await work.progress(secondPilot, 'Đã khảo sát 5 chi bộ đông đảng viên.', 40);
      await work.progress(guidance(4), 'Đang tổng hợp vướng mắc của cơ sở.', 30);
      await work.done(rating('xa-da-chais'), 'Đã kiểm điểm, xếp loại xong 9 chi bộ.');
    },
  ],
  ['10-30', ({ work }) => work.confirm(support, rating('xa-da-chais'))],
  [
    '11-04',
    async ({ work }) => {
      await work.urge(
        [guidance(4)],
        'mail',
        'Hướng dẫn quản lý đảng phí đã quá hạn. Đề nghị Văn phòng báo rõ ngày hoàn thành.',
      );
      await work.letter(admissions('xa-dung-kno'));
    },
  ],
  [
    '11-10',
    async ({ work }) => {
      await work.done(rating('thi-tran-lac-duong'), 'Đã xếp loại xong các chi bộ tổ dân phố.');
      await work.done(rating('xa-da-sar'), 'Đã hoàn thành kiểm điểm.');
      await work.askForLater(rating('chi-bo-cong-an'), '12-21', 'Lịch kiểm điểm của ngành sau ngày 15/12.');
    },
  ],
  [
    '11-12',
    async ({ work }) => {
      await work.takeBack(rating('xa-da-sar'), 'Còn một chi bộ chưa họp, báo nhầm.');
      await work.withdraw(rating('chi-bo-cong-an'));
      await work.progress(rating('xa-lat'), 'Đã kiểm điểm 6 trên 9 chi bộ.', 60);
    },
  ],
];

/** From the opening of the year's review on. */
const collecting: readonly StoryDay[] = [
  [
    '11-16',
    async ({ work, second }) => {
      await work.trigger('III.4', 'Hướng dẫn về chi hỗ trợ cấp ủy ở thôn', '12-18');
      await second.submitWith('mat-tran', 'Ban hành quy chế phối hợp giám sát đảng viên nơi cư trú.');
    },
  ],
  [
    '11-17',
    async ({ work, second }) => {
      await work.giveBack(
        rating('thi-tran-lac-duong'),
        'Thiếu kết quả xếp loại của chi bộ trường học.',
        '11-27',
      );
      await second.accept('mat-tran');
      await second.submit('hoi-nong-dan', 'xa-da-nhim');
    },
  ],
  [
    '11-18',
    async ({ work, second }) => {
      await work.misaddressed(
        guidance(5),
        'Nguồn chi thuộc ngân sách xã; đề nghị giao Ủy ban nhân dân huyện.',
      );
      await work.askForLater(
        rating('chi-bo-kinh-te'),
        '12-28',
        'Chi bộ mới sáp nhập, cần thêm thời gian kiểm điểm.',
      );
      await second.giveBack(
        'hoi-nong-dan',
        'Số hội viên phát triển mới chưa khớp với báo cáo tháng.',
        '11-25',
      );
      await second.write('xa-da-sar');
    },
  ],
  [
    '11-19',
    async ({ work, second }) => {
      await work.askForLater(rating('chi-bo-y-te'), '12-24', 'Cán bộ đang tham gia chiến dịch tiêm chủng.');
      await second.write('ban-dan-van');
      await second.passToHead('ban-dan-van');
      await second.submit('chi-bo-quan-su');
    },
  ],
  [
    '11-20',
    async ({ work, second }) => {
      await work.propose(rating('chi-bo-kinh-te'), '12-18', 'Cần trước ngày họp sơ kết năm.');
      await work.done(rating('xa-da-nhim'), 'Đã kiểm điểm, xếp loại xong 8 chi bộ.');
      await work.evidence(
        rating('xa-da-nhim'),
        'Kết quả xếp loại.pdf',
        'Kết quả xếp loại chi bộ',
        'Đảng ủy xã Đạ Nhim',
      );
      await second.takeBack('chi-bo-quan-su');
    },
  ],
  ['11-27', ({ work }) => work.done(secondPilot, 'Đã ban hành hướng dẫn sinh hoạt tổ đảng.')],
  ['12-02', ({ work }) => work.confirm(secondPilot, rating('xa-da-nhim'))],
  ['12-09', ({ second }) => second.submit('xa-da-chais', 'chi-bo-kinh-te')],
];

export const secondHalf: readonly StoryDay[] = [...summer, ...autumn, ...collecting];
