import type { Block, OfficialDocument, Table } from '../documents/official-document.js';
import { calendarDay } from '../kernel/calendar-day.js';
import { annexColumns } from './consolidated-annex.js';

const body = 'Đảng ủy xã';
const source = 'báo cáo gửi ngày 18/06/2026';

/** A consolidated report with every part that one can have: what a committee's own template is checked and tried with. */
export function consolidatedSpecimen(): OfficialDocument {
  return {
    layout: 'party-2018',
    head: {
      superior: 'Huyện ủy',
      issuer: 'Ban Tổ chức Huyện ủy',
      number: 12,
      typeCode: 'BC',
      issuerCode: 'BTCHU',
      place: 'Huyện',
      issuedOn: calendarDay('2026-06-25'),
    },
    type: 'Báo cáo',
    subject: ['sơ kết 6 tháng đầu năm 2026', 'thực hiện Kế hoạch số 01-KH/HU của Huyện ủy'],
    addressees: ['Huyện ủy'],
    blocks: [paragraph('Kết quả thực hiện từ ngày 15/12/2025 đến ngày 14/06/2026 như sau:'), ...sections()],
    signature: { capacity: ['K/T Trưởng ban'], office: 'Phó Trưởng ban', name: 'Họ và tên' },
    recipients: ['Thường trực Huyện ủy', 'Các cơ quan, đơn vị được giao nhiệm vụ'],
    archive: 'Ban Tổ chức Huyện ủy',
    annexes: [
      {
        title: 'Kết quả thực hiện từng nhiệm vụ, sơ kết 6 tháng đầu năm 2026',
        landscape: true,
        blocks: [{ kind: 'table', table: tasks }],
      },
      {
        title: 'Số liệu chỉ tiêu theo đơn vị, sơ kết 6 tháng đầu năm 2026',
        landscape: true,
        blocks: [{ kind: 'table', table: indicators }],
      },
    ],
  };
}

function sections(): Block[] {
  return [
    heading(1, 'TÌNH HÌNH CHUNG'),
    heading(2, 'Việc gửi báo cáo'),
    paragraph('9 trên 10 đơn vị đã gửi báo cáo.'),
    heading(2, 'Số liệu nhiệm vụ'),
    { kind: 'table', name: 'số liệu nhiệm vụ', table: figures },
    heading(1, 'KẾT QUẢ THỰC HIỆN NHIỆM VỤ'),
    heading(2, 'Các xã'),
    heading(3, 'Tổ chức quán triệt (điểm 1, mục III)'),
    item('đã hoàn thành. Đã mở 3 lớp.'),
    heading(1, 'KẾT QUẢ THỰC HIỆN CHỈ TIÊU'),
    item('mục tiêu 100%; đạt được 95%.'),
    heading(1, 'HẠN CHẾ, KHÓ KHĂN'),
    item('Thiếu giảng viên.'),
    heading(1, 'NGUYÊN NHÂN'),
    heading(2, 'Nguyên nhân khách quan'),
    item('Mưa lũ.'),
    heading(2, 'Nguyên nhân chủ quan'),
    item('Chậm phân công.'),
    heading(1, 'NỘI DUNG THEO ĐỀ CƯƠNG'),
    heading(2, 'Mô hình hay'),
    item('Nhóm tự học.'),
    heading(1, 'KIẾN NGHỊ, ĐỀ XUẤT'),
    item('Kiến nghị Huyện ủy: bố trí kinh phí.'),
    heading(1, 'NHẬN XÉT ĐỐI VỚI TỪNG ĐƠN VỊ'),
    item('Thực hiện tốt.'),
    heading(1, 'NHIỆM VỤ KỲ TIẾP THEO'),
    item('Mở thêm 2 lớp.'),
  ];
}

const figures: Table = {
  columns: [
    { heading: 'Nhiệm vụ', weight: 4 },
    ...['Kỳ này', 'Kỳ trước', 'Tăng, giảm', 'Cả năm'].map((one) => ({
      heading: one,
      weight: 1,
      align: 'right' as const,
    })),
  ],
  rows: [['Đến hạn trong kỳ', '12', '10', '2', '22']],
};

const tasks: Table = {
  columns: annexColumns,
  rows: [
    [
      '1',
      'Tổ chức quán triệt (điểm 1, mục III; NV-1)',
      body,
      'Mặt trận',
      '14/06/2026',
      'Báo cáo',
      'Đã hoàn thành',
      'Hoàn thành đúng hạn',
      'Đã mở 3 lớp.',
    ],
  ],
};

const indicators: Table = {
  columns: [
    { heading: 'Chỉ tiêu', weight: 4 },
    { heading: 'Đơn vị', weight: 3 },
    { heading: 'Số liệu', weight: 2.2, align: 'right' },
    { heading: 'Đánh giá', weight: 1.6, align: 'center' },
    { heading: 'Nguồn số liệu, ghi chú', weight: 4 },
  ],
  rows: [['Đảng viên học tập (II.2)', body, '95%', 'Chưa đạt', source]],
};

function heading(level: 1 | 2 | 3, text: string): Block {
  return { kind: 'heading', level, text };
}

function paragraph(text: string): Block {
  return { kind: 'paragraph', text };
}

function item(text: string): Block {
  return { kind: 'item', lead: body, text, source };
}
