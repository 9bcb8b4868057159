import { paragraph } from '../documents/blocks.js';
import type { OfficialDocument } from '../documents/official-document.js';
import { calendarDay } from '../kernel/calendar-day.js';
import { taskColumns } from './body-sheet.js';

/** The sheet of a body with every part that one can have: what a committee's own template is checked and tried with. */
export function bodySheetSpecimen(): OfficialDocument {
  return {
    layout: 'party-2018',
    head: {
      superior: 'Huyện ủy',
      issuer: 'Ban Tổ chức Huyện ủy',
      number: null,
      typeCode: '',
      issuerCode: 'BTCHU',
      place: 'Huyện',
      issuedOn: calendarDay('2026-06-25'),
      printed: { symbol: '', placeAndDate: 'Huyện, ngày 25 tháng 06 năm 2026' },
    },
    type: 'Phiếu theo dõi',
    subject: ['Đảng ủy xã thực hiện Kế hoạch số 01-KH/HU'],
    addressees: [],
    blocks: [paragraph('Tình hình đến ngày 25/06/2026: 1 nhiệm vụ: 1 đang thực hiện; 1 quá hạn.')],
    signature: { capacity: ['K/T Trưởng ban'], office: 'Phó Trưởng ban', name: 'Họ và tên' },
    recipients: ['Đảng ủy xã'],
    archive: 'Ban Tổ chức Huyện ủy',
    annexes: [
      {
        title: 'Nhiệm vụ của Đảng ủy xã',
        landscape: true,
        blocks: [
          {
            kind: 'table',
            table: {
              columns: taskColumns,
              rows: [
                [
                  '1',
                  'Tổ chức quán triệt (điểm 1, mục III; NV-1)',
                  'Ban Tuyên giáo Huyện ủy',
                  'năm 2026',
                  '14/06/2026',
                  'Đang thực hiện, quá hạn',
                  '',
                ],
              ],
            },
          },
        ],
      },
    ],
  };
}
