import { baseBodies, but, otherBodies } from './sample-bodies.js';
import { dutyWords } from './sample-report-words.js';
import type { StoryTask } from './sample-people.js';
import type { Acting, StoryDay } from './sample-story.js';

const admissions = (body: string): StoryTask => ({ duty: 'III.7-2', body });
const pilot: StoryTask = { duty: 'III.1-2', body: 'ban-to-chuc' };
const admitted = 'Đã ban hành kế hoạch và giao chỉ tiêu kết nạp đến từng chi bộ.';

/** A word on one continuous duty of each of these bodies. */
async function words({ work }: Acting, salt: string, tasks: readonly StoryTask[]): Promise<void> {
  for (const task of tasks) await work.progress(task, dutyWords(task.body, salt, task.duty));
}

/** From 15 December: the assignment, the admissions, the first guidance. */
const winter: readonly StoryDay[] = [
  [
    '-12-17',
    async ({ work }) => {
      const late = ['chi-bo-toa-an', 'xa-dung-kno', 'hoi-cuu-chien-binh', 'hoi-nong-dan'];
      await work.acknowledgeAll(...but([...otherBodies, ...baseBodies], ...late));
    },
  ],
  [
    '-12-18',
    ({ work }) =>
      work.misaddressed(
        { duty: 'IV.2', body: 'hoi-nong-dan' },
        'Hội đã có chương trình riêng của Hội cấp tỉnh, đề nghị không giao trùng.',
      ),
  ],
  [
    '-12-23',
    ({ work }) =>
      work.insist(
        { duty: 'IV.2', body: 'hoi-nong-dan' },
        'Chương trình của Hội cấp tỉnh không thay cho Kế hoạch; đề nghị lồng ghép hai nội dung.',
      ),
  ],
  ['01-06', ({ work }) => work.acknowledgeAll('hoi-nong-dan', 'hoi-cuu-chien-binh')],
  [
    '01-13',
    ({ work }) =>
      work.moveDueDay(
        baseBodies.map(admissions),
        '04-30',
        'Chỉ tiêu kết nạp cần giao sớm để chi bộ tạo nguồn từ đầu năm.',
      ),
  ],
  [
    '01-22',
    (acting) =>
      words(acting, 't1', [
        { duty: 'III.7-1', body: 'xa-lat' },
        { duty: 'III.2-1', body: 'ban-tuyen-giao' },
        { duty: 'III.6-1', body: 'hoi-phu-nu' },
        { duty: 'IV.5', body: 'ban-to-chuc' },
      ]),
  ],
  [
    '02-09',
    ({ work }) => work.progress(admissions('xa-da-chais'), 'Đang lấy ý kiến các chi bộ về chỉ tiêu.', 40),
  ],
  [
    '03-02',
    ({ work }) => work.trigger('III.1-2', 'Hướng dẫn của tỉnh về xây dựng chi bộ “bốn tốt”', '04-30'),
  ],
];

/** March to May: the admissions come in, in time and late; a request is granted, another one is declined. */
const spring: readonly StoryDay[] = [
  [
    '03-10',
    async ({ work }) => {
      const task = admissions('xa-da-chais');
      await work.evidence(
        task,
        'Kế hoạch kết nạp đảng viên.pdf',
        'Kế hoạch kết nạp đảng viên trong năm',
        'Giao chỉ tiêu đến 9 chi bộ',
      );
      await work.done(task, admitted);
    },
  ],
  ['03-12', ({ work }) => work.confirm(admissions('xa-da-chais'))],
  [
    '03-18',
    async (acting) => {
      await words(acting, 't3', [
        { duty: 'III.7-1', body: 'xa-da-nhim' },
        { duty: 'III.3-1', body: 'uy-ban-kiem-tra' },
        { duty: 'III.5-2', body: 'uy-ban-nhan-dan' },
        { duty: 'III.6-2', body: 'huyen-doan' },
      ]);
      await acting.work.contribute(
        { duty: 'III.3-1', body: 'uy-ban-kiem-tra' },
        'ban-tuyen-giao',
        'Ban Tuyên giáo cử cán bộ tham gia 2 đoàn kiểm tra, góp ý phần việc học và làm theo Bác.',
      );
    },
  ],
  [
    '03-25',
    async ({ work }) => {
      await work.done(admissions('chi-bo-cong-an'), admitted);
      await work.done(admissions('xa-da-nhim'), admitted);
      await work.progress(pilot, 'Đã chọn 3 chi bộ làm điểm; đang soạn hướng dẫn của huyện.', 35);
    },
  ],
  ['03-27', ({ work }) => work.confirm(admissions('chi-bo-cong-an'), admissions('xa-da-nhim'))],
  [
    '04-08',
    async ({ work }) => {
      await work.done(admissions('chi-bo-quan-su'), admitted);
      await work.askForLater(
        admissions('chi-bo-kinh-te'),
        '05-29',
        'Hai chi bộ đang sáp nhập, chưa chốt được nguồn kết nạp.',
      );
      await work.contribute(
        { duty: 'III.2-2', body: 'ban-tuyen-giao' },
        'ban-to-chuc',
        'Ban Tổ chức đã rà soát, gửi danh sách số lượng học viên theo từng đơn vị.',
      );
    },
  ],
  [
    '04-10',
    async ({ work }) => {
      await work.confirm(admissions('chi-bo-quan-su'));
      await work.grant(admissions('chi-bo-kinh-te'));
    },
  ],
  [
    '04-15',
    async ({ work }) => {
      await work.done(admissions('thi-tran-lac-duong'), 'Đã giao chỉ tiêu cho các tổ dân phố.');
      await work.askForLater(admissions('chi-bo-vien-kiem-sat'), '06-30', 'Chờ chỉ tiêu của ngành dọc.');
      await work.askForLater(admissions('xa-dung-kno'), '09-30', 'Xã đang thiếu cán bộ phụ trách.');
    },
  ],
  [
    '04-17',
    async ({ work }) => {
      await work.giveBack(
        admissions('thi-tran-lac-duong'),
        'Thiếu chỉ tiêu của hai chi bộ trường học; đề nghị bổ sung.',
        '04-24',
      );
      await work.propose(admissions('chi-bo-vien-kiem-sat'), '05-20', 'Cần trước khi lập báo cáo 6 tháng.');
      await work.decline(
        admissions('xa-dung-kno'),
        'Chỉ tiêu phải giao trong quý II để kịp thực hiện; Ban sẽ cử cán bộ hỗ trợ.',
      );
    },
  ],
  ['04-20', ({ work }) => work.accept(admissions('chi-bo-vien-kiem-sat'))],
  [
    '04-22',
    async ({ work }) => {
      await work.done(admissions('thi-tran-lac-duong'), 'Đã bổ sung chỉ tiêu của hai chi bộ trường học.');
      await work.evidence(
        admissions('xa-lat'),
        'Giao chỉ tiêu.pdf',
        'Giao chỉ tiêu kết nạp',
        'Đảng ủy xã Lát',
      );
      await work.done(admissions('xa-lat'), admitted);
    },
  ],
  ['04-24', ({ work }) => work.confirm(admissions('thi-tran-lac-duong'), admissions('xa-lat'))],
  ['05-05', ({ work }) => work.arrivedDone(admissions('chi-bo-toa-an'), admitted, '04-29')],
  [
    '05-07',
    async ({ work }) => {
      await work.confirm(admissions('chi-bo-toa-an'));
      const late = ['chi-bo-y-te', 'xa-da-sar', 'xa-dung-kno'].map(admissions);
      await work.urge(
        late,
        'mail',
        'Việc giao chỉ tiêu kết nạp đã quá hạn. Đề nghị đơn vị hoàn thành và cập nhật trong tuần này.',
      );
    },
  ],
  [
    '05-12',
    async ({ work }) => {
      await work.done(pilot, 'Đã ban hành hướng dẫn của huyện và làm điểm tại 3 chi bộ.');
      await work.done(admissions('chi-bo-y-te'), admitted);
    },
  ],
  ['05-18', ({ work }) => work.confirm(pilot, admissions('chi-bo-y-te'))],
  ['05-19', ({ work }) => work.done(admissions('chi-bo-vien-kiem-sat'), admitted)],
  ['05-21', ({ work }) => work.confirm(admissions('chi-bo-vien-kiem-sat'))],
  [
    '05-28',
    async ({ work }) => {
      await work.done(admissions('chi-bo-kinh-te'), admitted);
      await work.urge(
        [admissions('xa-dung-kno')],
        'telephone',
        'Đã gọi Văn phòng Đảng ủy xã, hẹn báo lại trong tuần.',
      );
    },
  ],
  ['06-01', ({ work }) => work.confirm(admissions('chi-bo-kinh-te'))],
  ['06-08', ({ work }) => work.done(admissions('xa-da-sar'), admitted)],
  ['06-10', ({ work }) => work.confirm(admissions('xa-da-sar'))],
];

const early = but(
  baseBodies,
  'xa-lat',
  'xa-dung-kno',
  'chi-bo-vien-kiem-sat',
  'chi-bo-toa-an',
  'thi-tran-lac-duong',
);
const inTime = but(
  otherBodies,
  'uy-ban-nhan-dan',
  'hoi-cuu-chien-binh',
  'mat-tran',
  'huyen-doan',
  'hoi-dong-nhan-dan',
);

/** June: the reports of the half-year, until the review is closed. */
const reports: readonly StoryDay[] = [
  [
    '06-03',
    ({ first }) =>
      first.excuse(
        'hoi-dong-nhan-dan',
        'Kỳ họp giữa năm trùng thời gian; số liệu lấy theo nghị quyết kỳ họp.',
      ),
  ],
  [
    '06-12',
    ({ first }) =>
      first.submitWith(
        'xa-lat',
        'Hỗ trợ kinh phí sửa nhà sinh hoạt cộng đồng làm nơi sinh hoạt chi bộ.',
        'Mở lớp bồi dưỡng cho cấp ủy viên mới ngay tại cụm xã.',
      ),
  ],
  ['06-15', async ({ first }) => first.submit(...early)],
  [
    '06-16',
    async ({ first }) => {
      await first.submitWith(
        'chi-bo-vien-kiem-sat',
        'Có hướng dẫn riêng cho chi bộ ngành dọc về chỉ tiêu kết nạp.',
      );
      await first.submit('thi-tran-lac-duong');
      await first.accept('xa-lat', ...but(early, 'chi-bo-quan-su'));
      await first.acceptBut(
        'chi-bo-quan-su',
        'III.7-4',
        'Chưa nêu kết quả kiện toàn chức danh, đề nghị bổ sung ở kỳ sau.',
      );
    },
  ],
  [
    '06-17',
    async ({ first }) => {
      await first.enter('chi-bo-toa-an', '06-16');
      await first.submit(...inTime);
      await first.submitWith(
        'mat-tran',
        'Bổ sung kinh phí giám sát đảng viên nơi cư trú cho Mặt trận cơ sở.',
      );
      await first.accept('chi-bo-vien-kiem-sat', 'chi-bo-toa-an', 'thi-tran-lac-duong');
    },
  ],
  [
    '06-18',
    async ({ first }) => {
      await first.submit('uy-ban-nhan-dan');
      await first.accept(...but(inTime, 'hoi-phu-nu'), 'mat-tran');
      await first.giveBack(
        'hoi-phu-nu',
        'Thiếu kết quả cụ thể của các cơ sở Hội và số hội viên phát triển mới.',
        '06-22',
      );
    },
  ],
  ['06-19', ({ first }) => first.accept('uy-ban-nhan-dan')],
  [
    '06-22',
    async ({ first }) => {
      const text =
        'Báo cáo kết quả thực hiện 6 tháng đã quá hạn. Đề nghị đơn vị gửi ngay để Ban kịp tổng hợp.';
      await first.urge(['xa-dung-kno'], 'mail', text);
      await first.urge(
        ['hoi-cuu-chien-binh'],
        'telephone',
        'Đã gọi Thường trực Hội, hẹn gửi trong hai ngày.',
      );
      await first.urge(['huyen-doan'], 'zalo', text);
    },
  ],
  [
    '06-23',
    async ({ first }) => {
      await first.submit('hoi-phu-nu', 'huyen-doan');
      await first.accept('hoi-phu-nu', 'huyen-doan');
    },
  ],
  [
    '06-25',
    async ({ first }) => {
      await first.submit('xa-dung-kno');
      await first.accept('xa-dung-kno');
    },
  ],
  [
    '06-26',
    async ({ first }) => {
      await first.answer('xa-lat', 2, 'resolved', 'Đã đưa vào kế hoạch mở lớp quý III tại cụm xã.');
      await first.answer(
        'mat-tran',
        1,
        'not_accepted',
        'Kinh phí đã giao từ đầu năm; đề nghị cân đối trong dự toán.',
      );
      await first.answer('chi-bo-vien-kiem-sat', 1, 'passed_up', 'Đã có văn bản xin ý kiến cấp tỉnh.');
    },
  ],
  [
    '06-29',
    async ({ first }) => {
      await first.assess({
        'xa-lat':
          'Báo cáo sớm, nội dung cụ thể, kiến nghị sát thực tế. Cần tiếp tục duy trì việc cập nhật tiến độ hằng tháng.',
        'thi-tran-lac-duong': 'Hoàn thành các nhiệm vụ trong kỳ, báo cáo đúng hạn.',
        'uy-ban-nhan-dan':
          'Cơ bản hoàn thành nhiệm vụ được giao. Đề nghị nêu rõ hơn số liệu, kết quả của từng nội dung phối hợp.',
        'hoi-phu-nu':
          'Đã bổ sung báo cáo theo yêu cầu. Kỳ sau cần nêu kết quả cụ thể của các cơ sở Hội ngay trong báo cáo lần đầu.',
        'xa-dung-kno':
          'Gửi báo cáo quá hạn, phải đôn đốc. Đề nghị cấp ủy phân công cán bộ đầu mối theo dõi thường xuyên.',
        'huyen-doan': 'Kết quả đạt yêu cầu, gửi báo cáo quá hạn. Đề nghị rút kinh nghiệm về thời hạn.',
        'hoi-cuu-chien-binh': 'Chưa gửi báo cáo của kỳ. Đề nghị Thường trực Hội kiểm điểm trách nhiệm.',
      });
      await first.close();
    },
  ],
];

export const firstHalf: readonly StoryDay[] = [...winter, ...spring, ...reports];
