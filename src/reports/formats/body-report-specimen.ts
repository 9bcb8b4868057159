import { heading, item, line, paragraph } from '../../documents/blocks.js';
import type { OfficialDocument } from '../../documents/official-document.js';
import { calendarDay } from '../../kernel/calendar-day.js';

/** A body's report with every part that one can have: what a committee's own template is checked and tried with. */
export function bodyReportSpecimen(): OfficialDocument {
  return {
    layout: 'party-2018',
    head: {
      superior: 'Huyện ủy',
      issuer: 'Đảng ủy xã',
      number: 7,
      typeCode: 'BC',
      issuerCode: 'ĐU',
      place: 'Xã',
      issuedOn: calendarDay('2026-06-18'),
    },
    type: 'Báo cáo',
    subject: ['kết quả thực hiện Kế hoạch số 01-KH/HU', '(sơ kết 6 tháng đầu năm 2026)'],
    addressees: ['Ban Tổ chức Huyện ủy'],
    blocks: [
      paragraph('Đảng ủy xã báo cáo kết quả thực hiện từ ngày 15/12/2025 đến ngày 14/06/2026 như sau:'),
      heading(1, 'Kết quả thực hiện nhiệm vụ'),
      heading(2, 'Kết quả chung'),
      paragraph('Các chi bộ đã học tập.'),
      heading(2, 'Nhiệm vụ đến hạn trong kỳ'),
      item('Tổ chức quán triệt (điểm 1, mục III; hạn 14/06/2026)', 'đã hoàn thành. Đã mở 3 lớp.'),
      heading(1, 'Số liệu chỉ tiêu'),
      item('Đảng viên học tập (II.2)', '95% (19/20); mục tiêu 100%.'),
      heading(1, 'Khó khăn, hạn chế'),
      paragraph('Thiếu giảng viên.'),
      heading(1, 'Nguyên nhân'),
      heading(2, 'Nguyên nhân khách quan'),
      paragraph('Mưa lũ.'),
      heading(2, 'Nguyên nhân chủ quan'),
      paragraph('Phân công chậm.'),
      heading(1, 'Nội dung theo đề cương'),
      heading(2, 'Mô hình hay'),
      paragraph('Nhóm học tập ở thôn.'),
      heading(1, 'Kiến nghị, đề xuất'),
      item('Ban Tuyên giáo Huyện ủy', 'Cấp thêm tài liệu.'),
      line('Mở lớp ở cụm xã.'),
      heading(1, 'Công việc kỳ tới'),
      paragraph('Mở lớp ở các thôn.'),
    ],
    signature: { capacity: ['T/M Đảng ủy'], office: 'Bí thư', name: 'Họ và tên' },
    recipients: ['Thường trực Huyện ủy'],
    archive: 'Văn phòng Đảng ủy',
    annexes: [],
  };
}
