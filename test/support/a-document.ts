import type { OfficialDocument } from '../../src/documents/official-document.js';
import { calendarDay } from '../../src/kernel/calendar-day.js';

/** A report with one of everything that a document can hold. */
export function aDocument(change: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    layout: 'party-2018',
    head: {
      superior: 'Huyện ủy Lạc Dương',
      issuer: 'Ban Tổ chức',
      number: 7,
      typeCode: 'BC',
      issuerCode: 'BTC',
      place: 'Lạc Dương',
      issuedOn: calendarDay('2026-02-05'),
    },
    type: 'Báo cáo',
    subject: ['sơ kết 6 tháng đầu năm', 'thực hiện Kế hoạch số 99-KH/HU'],
    addressees: ['Huyện ủy Lạc Dương'],
    blocks: [
      { kind: 'heading', level: 1, text: 'KẾT QUẢ' },
      { kind: 'heading', level: 2, text: 'Các chi bộ' },
      { kind: 'heading', level: 3, text: 'Mở lớp' },
      {
        kind: 'item',
        lead: 'Xã Lát',
        text: 'Đã mở <hai>\u0001\uffff lớp & họp.',
        source: 'báo cáo gửi ngày 16/06/2026',
      },
      { kind: 'heading', level: 3, text: 'Kiểm tra' },
      { kind: 'paragraph', text: 'Không có khó khăn.' },
      { kind: 'heading', level: 2, text: 'Số liệu' },
      {
        kind: 'table',
        table: {
          columns: [
            { heading: 'Nhiệm vụ', weight: 3 },
            { heading: 'Số', weight: 1, align: 'right' },
          ],
          rows: [['Đến hạn', '12']],
        },
      },
      { kind: 'heading', level: 1, text: 'KIẾN NGHỊ' },
      { kind: 'paragraph', text: 'Bố trí kinh phí.' },
    ],
    signature: { capacity: ['T/M Ban Thường vụ'], office: 'Bí thư', name: 'Nguyễn Văn A' },
    recipients: ['Các chi bộ'],
    archive: 'Ban Tổ chức',
    annexes: [{ title: 'Danh mục', landscape: true, blocks: [{ kind: 'paragraph', text: 'Lời phụ lục.' }] }],
    ...change,
  };
}
