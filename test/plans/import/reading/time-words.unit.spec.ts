import { describe, expect, it } from '@jest/globals';
import { statedTime, timeSaid } from '../../../../src/plans/import/reading/times/time-words.js';

describe('the time that the words of a duty say', () => {
  it.each([
    ['xong trước ngày 05 tháng 02 năm 2026', 'once', '2026-02-05'],
    ['họp vào tuần đầu tháng', 'monthly', null],
    ['tổng vệ sinh sáng Chủ nhật 07/12/2025', 'once', '2025-12-07'],
    ['họp vào chiều thứ Sáu, 05/12/2025', 'once', '2025-12-05'],
    ['phát gạo tháng 12/2025 trước ngày 10/12/2025', 'once', '2025-12-10'],
    ['hội nghị trong tháng 12/2025; gửi danh sách trước ngày 10/12/2025', 'once', '2025-12-31'],
    ['xong trong T10/2026', 'once', '2026-10-31'],
    ['rà soát từ 01/9 đến 31/12 hằng năm', 'yearly', null],
    ['đối thoại trong quý II và quý IV hằng năm', 'half-yearly', null],
    ['xong trong 9 tháng đầu năm 2026', 'once', '2026-09-30'],
    ['Thắp nến ở nghĩa trang ngày 26/7/2026', 'once', '2026-07-26'],
    ['giao ban sáng thứ Hai tuần thứ nhất của tháng', 'monthly', null],
    ['gửi báo cáo ngày 25 của tháng', 'monthly', null],
    ['tổng kết vào cuối nhiệm kỳ', 'term', null],
    ['diễn tập trong quý II/2026 (chậm nhất ngày 15/5/2026)', 'once', '2026-05-15'],
    ['Đến năm 2030, hoàn thành di dời các hộ ở bãi sông', 'once', '2030-12-31'],
    ['Đến năm 2030, 90% hộ có nước sạch', null, null],
    ['hoàn thành trước 30-11-2026', 'once', '2026-11-30'],
    ['chậm nhất 30.11.2026 phải xong', 'once', '2026-11-30'],
    ['Trước 15h00 ngày 20/3/2026 gửi báo cáo', 'once', '2026-03-20'],
    ["gửi báo cáo trước 17h00' ngày 20/3/2026", 'once', '2026-03-20'],
    ['gửi báo cáo không quá ngày 20/3/2026', 'once', '2026-03-20'],
    ['kiểm tra bãi tre định kỳ 3 tháng', 'quarterly', null],
    ['kiểm tra bãi tre mỗi năm 2 lần', 'half-yearly', null],
    ['giữ bãi tre trong suốt năm học', 'continuous', null],
    ['phát quà xong trước ngày Quốc khánh 02/9/2026', 'once', '2026-09-02'],
    ['trang trí trước dịp lễ Quốc khánh (02/9/2026)', 'once', '2026-09-02'],
    ['treo cờ chào mừng Quốc khánh 02/9/2026', null, null],
    ['tuyên truyền trước, trong và sau ngày Quốc khánh 02/9/2026', null, null],
    ['Họp vào các ngày 10/10/2026, 10/11/2026', 'once', '2026-11-10'],
    ['Phát động phong trào thi đua 20/11/2026, 08/3/2027', null, null],
    ['thi đua chào mừng 20/11/2026, 22/12/2026', null, null],
    ['theo Công văn số 12 ngày 10/10/2026, 10/11/2026', null, null],
    ['trong tháng 6/2026', 'once', '2026-06-30'],
    ['trong tháng 02 năm 2028', 'once', '2028-02-29'],
    ['hoàn thành Quý II, Quý III/2026', 'once', '2026-09-30'],
    ['xong trong quí 4/2026', 'once', '2026-12-31'],
    ['trong 6 tháng cuối năm 2026', 'once', '2026-12-31'],
    ['tổ chức trong năm 2026', 'once', '2026-12-31'],
    ['hoàn thành đến hết năm 2027', 'once', '2027-12-31'],
    ['Thực hiện từ nay đến năm 2030', 'term', '2030-12-31'],
    ['trước ngày 25 của tháng cuối quý', 'quarterly', null],
    ['Báo cáo ngày 20 hằng tháng', 'monthly', null],
    ['vào ngày 15/6 và 15/12 hằng năm báo cáo', 'half-yearly', null],
    ['trước ngày 15/12 hàng năm', 'yearly', null],
    ['Tổng kết vào tháng 12 hằng năm', 'yearly', null],
    ['kiểm tra 6 tháng/lần', 'half-yearly', null],
    ['dành 0,4% tổng chi ngân sách xã hằng năm để trồng tre', null, null],
    ['hằng năm dành 0,4% tổng chi ngân sách xã để trồng tre', 'yearly', null],
    ['tổng hợp tổng mức đầu tư và báo cáo hằng năm', 'yearly', null],
    ['tiếp dân vào các chiều thứ Sáu', 'continuous', null],
    ['giao ban mỗi sáng thứ Hai', 'continuous', null],
    ['tiếp dân vào các chiều thứ Sáu tuần cuối cùng của tháng', 'monthly', null],
    ['họp mỗi thứ Hai đầu tháng', 'monthly', null],
    ['chào cờ vào các ngày thứ Hai đầu tuần', 'continuous', null],
    ['dọn vệ sinh mỗi thứ Bảy cuối tuần và trong các ngày lễ', 'continuous', null],
    ['Thường xuyên kiểm tra; định kỳ 6 tháng báo cáo', 'half-yearly', null],
    ['định kỳ báo cáo', 'continuous', null],
    ['khi có hướng dẫn của tỉnh', 'conditional', null],
    ['khi có thông báo', 'conditional', null],
    ['chậm nhất 24 giờ sau khi bão tan', 'conditional', null],
    ['áp dụng cho đến khi có quy định mới', null, null],
    ['trồng cho đến khi có thông báo mới', null, null],
    ['sau 20 ngày kể từ khi nhận đủ hồ sơ', 'conditional', null],
    ['Làm sạch kho giống (Chi cục Lâm nghiệp chủ trì; 31/12/2026)', 'once', '2026-12-31'],
    ['Sau khi Đề án được phê duyệt, tổ chức công bố', 'conditional', null],
    ['trong cả nhiệm kỳ', 'term', null],
    ['tổng kết vào cuối nhiệm kỳ', 'term', null],
    ['Sau khi Kế hoạch ban hành 10 ngày, lập danh mục', 'conditional', null],
    ['chấm bài xong chậm nhất 7 ngày sau khi kiểm tra', 'conditional', null],
    ['nộp đề trước 03 ngày so với ngày kiểm tra', 'conditional', null],
    ['tổng kết Kế hoạch vào tháng 12/2026', 'once', '2026-12-31'],
    ['tổng kết việc thực hiện Đề án vào năm 2028', 'once', '2028-12-31'],
    ['sơ kết Nghị quyết vào quý II/2026', 'once', '2026-06-30'],
    ['lồng ghép vào kế hoạch tháng 12/2026', null, null],
    ['trực bảo vệ trong suốt năm học', 'continuous', null],
    ['quản lý học sinh trong suốt tiết học', null, null],
    ['thống nhất kế hoạch dạy học 2 buổi/ngày', null, null],
    ['phát thanh 2 buổi/ngày', 'continuous', null],
    ['tổng hợp báo cáo định kỳ (quý, 6 tháng, năm)', 'quarterly', null],
    ['hoàn thành trước Tết Nguyên đán Bính Ngọ', 'once', null],
    ['sơ kết vào cuối học kỳ I, năm học 2026-2027', 'once', null],
    ['kiểm tra vào cuối mỗi học kỳ', 'half-yearly', null],
    ['tổng kết cuối năm học 2026 - 2027', 'once', null],
    ['kiểm tra ít nhất 02 lần/quý', 'quarterly', null],
    ['đăng 02 tin, bài/tháng trên trang của xã', 'monthly', null],
    ['phát tối thiểu 03 tin, bài/tuần', 'continuous', null],
    ['mở 01 lớp/năm', 'yearly', null],
    ['sơ kết Kế hoạch vào cuối năm 2027', 'once', '2027-12-31'],
    ['thực hiện trong các năm 2026 và 2027', 'once', '2027-12-31'],
    ['báo cáo kết quả vào tháng 6 và tháng 12', 'half-yearly', null],
    ['gửi báo cáo trước ngày 15/6 và 15/12', 'half-yearly', null],
    ['sơ kết tháng 5 và tháng 11 hằng năm', 'half-yearly', null],
    ['tổ chức hội thi vào tháng 6/2026 và tháng 12/2026', 'once', '2026-12-31'],
    ['họp mỗi tháng 01 lần', 'monthly', null],
    ['phát thanh mỗi tuần 02 buổi', 'continuous', null],
    ['quét chợ vào mỗi thứ Bảy', 'continuous', null],
    ['tập văn nghệ vào các tối thứ năm, chủ nhật', 'continuous', null],
    ['triển khai trong giai đoạn 2026-2030', 'term', '2030-12-31'],
    ['Lập kế hoạch hằng năm, xong trước ngày 30/6/2026', 'once', '2026-06-30'],
    ['Lập kế hoạch tưới cây chi tiết theo từng tháng, gửi trước ngày 20/6/2026', 'once', '2026-06-20'],
    ['giao ban 2 tuần/lần', 'continuous', null],
    ['họp 03 tháng/lần', 'quarterly', null],
    ['mở 02 hội nghị/năm', 'half-yearly', null],
    ['nói chuyện 01 buổi về an toàn/học kỳ', 'half-yearly', null],
    ['báo cáo hằng tuần và khi có yêu cầu đột xuất', 'continuous', null],
    ['Hoàn thành trong Quý I/2026 (trước ngày 15/3)', 'once', '2026-03-15'],
    ['treo cờ từ ngày 01-02-2026', null, null],
    ['mở lớp trong tháng Ba năm 2026', 'once', '2026-03-31'],
    ['mở lớp trong tháng mười hai năm 2026', 'once', '2026-12-31'],
    ['mở lớp trong quý một năm 2026', 'once', '2026-03-31'],
    ['hoàn thành trong 02 tháng đầu năm 2026', 'once', '2026-02-28'],
    ['hoàn thành trong ba tháng đầu năm 2026', 'once', '2026-03-31'],
    ['họp 06 tháng 01 lần', 'half-yearly', null],
    ['nộp hồ sơ trước thời điểm 31/12/2026', 'once', '2026-12-31'],
    ['báo cáo trong thời gian 10 ngày kể từ ngày ký', 'conditional', null],
    ['rà soát đột xuất khi phát sinh', 'conditional', null],
    ['treo cờ từ ngày 01-02-2026 đến 05-02-2026', 'once', '2026-02-05'],
  ])('%s: %s, %s', (text, cadence, dueOn) => {
    expect(timeSaid(text)).toMatchObject({ cadence, dueOn });
  });

  it.each([
    'Bố trí kinh phí chi thường xuyên',
    'trung tâm giáo dục thường xuyên',
    'Kế hoạch năm 2026 của huyện',
    'Xây dựng Đề án phát triển du lịch giai đoạn 2026-2030',
    'Triển khai Quyết định số 12/QĐ-UBND ngày 05/3/2026 của UBND tỉnh',
    'Thực hiện Kế hoạch số 33-KH/HU, ngày 13/9/2021 của Ban Thường vụ Huyện ủy',
    'Tổ chức kỷ niệm ngày thành lập 03/02/2026',
    'đánh giá 02 năm một lần',
    'mở chuyên mục theo kế hoạch công tác hằng năm của sở',
    'hỗ trợ mỗi hộ 500.000 đồng/tháng',
    'bảo đảm trật tự trước, trong và sau Tết',
    'tham gia sinh hoạt định kỳ',
    'Tổ chức hội diễn chào mừng ngày 20/11/2026',
    'công bố số liệu thống kê giai đoạn 2021-2025 và lập danh mục',
    'hướng dẫn lập kế hoạch thu, chi ngân sách giai đoạn 2026-2030',
    'Báo cáo kết quả quý I; phương hướng, nhiệm vụ quý II năm 2026',
  ])('is none in: %s', (text) => {
    expect(timeSaid(text)).toMatchObject({ cadence: null, dueOn: null, phrase: null });
  });

  it.each([
    ['2026-2030', 'term', '2030-12-31'],
    ['2026 - 2027', 'once', '2027-12-31'],
    ['Năm 2026', 'once', '2026-12-31'],
    ['Năm 2026 - 2027', 'once', '2027-12-31'],
    ['Giai đoạn 2026 - 2027', 'term', '2027-12-31'],
    ['Tháng 4-5/2026', 'once', '2026-05-31'],
    ['Tuần 2 tháng 10/2025', 'once', '2025-10-31'],
    ['09/2026', 'once', '2026-09-30'],
    ['Từ 05/9 đến 15/9/2026', 'once', '2026-09-15'],
    ['Quý I/2026 và các năm tiếp theo', 'continuous', null],
    ['Hằng năm', 'yearly', null],
    ['Quý, 6 tháng, năm', 'quarterly', null],
    ['Theo tiến độ', null, null],
    ['Kể từ ngày 01/3/2026', null, null],
    ['Từ năm 2026', null, null],
    ['Trong năm', 'once', null],
    ['Từ ngày 01/3/2026 đến ngày 30/4/2026', 'once', '2026-04-30'],
  ])('in a place for times, %s: %s, %s', (text, cadence, dueOn) => {
    expect(timeSaid(text, true)).toMatchObject({ cadence, dueOn });
  });

  it.each([
    ['Thường xuyên, giai đoạn 2026 - 2030', 'continuous', null],
    ['Thường xuyên, trong năm 2026', 'continuous', null],
    ['Thường xuyên, 2026 - 2027', 'continuous', null],
    ['Thường xuyên, hằng năm', 'continuous', null],
    ['thường xuyên trong năm học', 'continuous', null],
    ['Thường xuyên, cao điểm tháng 12', 'continuous', null],
    ['Thường xuyên (tập trung từ tháng 5 đến tháng 10/2026)', 'continuous', null],
    ['Thường xuyên; xong trong năm 2026', 'once', '2026-12-31'],
  ])('says for how long something goes on, not by when: %s', (text, cadence, dueOn) => {
    expect(statedTime(text)).toEqual({ cadence, dueOn, phrase: text, doubts: [] });
  });

  it.each([
    ['Họp tổ mỗi tháng một lần.', 'mỗi tháng một lần'],
    ['Chuẩn bị kỳ họp (mỗi tháng 01 kỳ)', 'mỗi tháng 01 kỳ'],
    ['Kiểm tra mỗi quý 02 cuộc', 'mỗi quý 02 cuộc'],
    ['Kiểm tra mỗi tháng 2 xã', 'mỗi tháng 2 xã'],
    ['Mỗi đoàn viên có 01 sáng kiến/năm', '01 sáng kiến/năm'],
    ['Giám sát tại 10 xã (mỗi quý 01 đợt)', 'mỗi quý 01 đợt'],
    ['Rà soát sổ theo quý một lần, gửi nhà trường.', 'theo quý một lần'],
    ['Mở diễn đàn mỗi học kỳ một lần.', 'mỗi học kỳ một lần'],
    ['báo cáo hằng quý, 6 tháng, năm về Sở', 'hằng quý, 6 tháng, năm'],
    ['định kỳ hằng tháng, quý và đột xuất báo cáo', 'định kỳ hằng tháng, quý và đột xuất'],
    [
      'định kỳ 06 tháng (trước 10/6), hằng năm (trước 10/12) gửi',
      'định kỳ 06 tháng (trước 10/6), hằng năm (trước 10/12)',
    ],
    ['kiểm tra vào cuối mỗi học kỳ.', 'vào cuối mỗi học kỳ'],
    ['quét ngõ vào sáng thứ Bảy hằng tuần', 'vào sáng thứ Bảy hằng tuần'],
    ['Từ năm 2026 trở đi, bố trí 1% ngân sách', 'Từ năm 2026 trở đi'],
    ['Chuyển đổi theo lộ trình của Bộ Tài chính', 'theo lộ trình của Bộ Tài chính'],
  ])('says how often in whole: %s', (text, phrase) => {
    expect(timeSaid(text).phrase).toBe(phrase);
  });

  it('says from when where no end is said, and no day by which', () => {
    expect(timeSaid('Treo cờ từ ngày 10/02/2026 trên các tuyến phố')).toMatchObject({
      cadence: null,
      dueOn: null,
      phrase: 'từ ngày 10/02/2026',
    });
  });

  it('keeps the words of the document, and says where it does not know the year or which day', () => {
    expect(timeSaid('Báo cáo Trước ngày 20 của tháng cuối Quý.').phrase).toBe(
      'Trước ngày 20 của tháng cuối Quý',
    );
    expect(timeSaid('gửi trước ngày 30/9')).toMatchObject({ dueOn: null, doubts: ['day-without-year'] });
    expect(timeSaid('xong trước 1/3/2026; tổng kết trước 1/9/2026')).toMatchObject({
      dueOn: '2026-09-01',
      doubts: ['several-dates'],
    });
  });

  it('knows a year without its century, the end of the year of the plan, and a week of every month', () => {
    const year = { first: 2026, second: 2026 };
    expect(timeSaid('Rà soát hồ sơ trước 15/3/26.')).toMatchObject({ cadence: 'once', dueOn: '2026-03-15' });
    expect(timeSaid('Giữ bãi tre từ nay đến cuối năm.', false, year).dueOn).toBe('2026-12-31');
    expect(timeSaid('Kiểm tra các xã vào tuần thứ 2 của tháng.').cadence).toBe('monthly');
    expect(timeSaid('Thay Quyết định số 12/34/25 của tỉnh.').dueOn).toBeNull();
  });
});
