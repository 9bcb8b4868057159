import { heading, item, line, paragraph } from '../documents/blocks.js';
import type { Annex, OfficialDocument } from '../documents/official-document.js';
import { calendarDay } from '../kernel/calendar-day.js';
import { askedColumns } from './report-request.js';

/** A request for reports with every part that one can have: what a committee's own template is checked and tried with. */
export function requestSpecimen(): OfficialDocument {
  return {
    form: 'letter',
    layout: 'party-2018',
    head: {
      superior: 'Huyện ủy',
      issuer: 'Ban Tổ chức Huyện ủy',
      number: 6,
      typeCode: 'CV',
      issuerCode: 'BTCHU',
      place: 'Huyện',
      issuedOn: calendarDay('2026-05-20'),
    },
    type: 'Công văn',
    subject: ['báo cáo sơ kết 6 tháng đầu năm 2026', 'thực hiện Kế hoạch số 01-KH/HU'],
    addressees: ['Các cơ quan, đơn vị có tên tại Phụ lục'],
    blocks: [
      paragraph('Đề nghị các cơ quan, đơn vị báo cáo theo các nội dung sau:'),
      heading(1, 'Kết quả thực hiện nhiệm vụ'),
      heading(2, 'Các xã'),
      line('Tổ chức quán triệt (điểm 1, mục III)'),
      heading(1, 'Số liệu chỉ tiêu'),
      item('Đảng viên học tập (II.2)', 'số đạt; tổng số. Mục tiêu: 100%.'),
      heading(1, 'Khó khăn, hạn chế'),
      paragraph('Nêu rõ nhiệm vụ chưa hoàn thành.'),
      heading(1, 'Nguyên nhân'),
      line('Nguyên nhân khách quan;'),
      heading(1, 'Nội dung theo đề cương'),
      line('Mô hình hay'),
      heading(1, 'Kiến nghị, đề xuất'),
      paragraph('Mỗi kiến nghị ghi rõ cơ quan được kiến nghị.'),
      heading(1, 'Công việc kỳ tới'),
      paragraph('Nêu nhiệm vụ trọng tâm.'),
      heading(1, 'Thời hạn và cách gửi'),
      line('Gửi chậm nhất ngày 18/06/2026.'),
    ],
    signature: { capacity: ['K/T Trưởng ban'], office: 'Phó Trưởng ban', name: 'Họ và tên' },
    recipients: ['Thường trực Huyện ủy'],
    archive: 'Ban Tổ chức Huyện ủy',
    annexes: [annex],
  };
}

const annex: Annex = {
  title: 'Nội dung báo cáo của từng đơn vị, sơ kết 6 tháng đầu năm 2026',
  landscape: true,
  blocks: [
    {
      kind: 'table',
      table: {
        columns: askedColumns,
        rows: [['1', 'Đảng ủy xã', '- Tổ chức quán triệt', '- Đảng viên học tập', '18/06/2026']],
      },
    },
  ],
};
