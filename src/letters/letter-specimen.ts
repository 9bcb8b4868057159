import type { OfficialDocument } from '../documents/official-document.js';
import { calendarDay } from '../kernel/calendar-day.js';
import { letterDocument } from './letter-document.js';

/** An urging letter with every part that one can have: what a committee's own template is checked and tried with. */
export function letterSpecimen(): OfficialDocument {
  const body = 'Đảng ủy xã';
  return letterDocument({
    layout: 'party-2018',
    superior: 'Huyện ủy',
    issuer: 'Ban Tổ chức Huyện ủy',
    number: 5,
    issuedOn: calendarDay('2026-06-25'),
    annexed: true,
    text: {
      subject: 'V/v đôn đốc thực hiện Kế hoạch số 01-KH/HU',
      addressees: `${body}\nVăn phòng Huyện ủy`,
      opening: 'Đến nay còn nhiệm vụ quá hạn theo Phụ lục.',
      closing: 'Đề nghị hoàn thành trước ngày 30/06/2026.',
      recipients: 'Thường trực Huyện ủy',
      place: 'Huyện',
      issuerCode: 'BTCHU',
      capacity: 'K/T Trưởng ban',
      office: 'Phó Trưởng ban',
      signer: 'Họ và tên',
    },
    lines: [
      {
        bodyId: '',
        body,
        text: 'Tổ chức quán triệt',
        dueOn: calendarDay('2026-06-14'),
        daysLate: 11,
      },
    ],
  });
}
