import type { Text } from '../../kernel/text.js';
import { planWords } from './plans.words.js';

/** The words of what is looked at before it is done. */
export const previewWords = {
  duties: { vi: 'Nhiệm vụ thay đổi', en: 'Tasks that change' },
  open: { vi: 'Nhiệm vụ còn chưa xong', en: 'Tasks that stay unfinished' },
  duty: { vi: 'Nội dung', en: 'Duty' },
  fate: { vi: 'Thay đổi', en: 'Change' },
  tasks: { vi: 'Số nhiệm vụ', en: 'Tasks' },
  bodies: { vi: 'Đơn vị chủ trì', en: 'Led by' },
  firstDueOn: { vi: 'Hạn đầu tiên', en: 'First due' },
  lastDueOn: { vi: 'Hạn cuối cùng', en: 'Last due' },
  reviews: { vi: 'Kỳ báo cáo thay đổi', en: 'Reviews that change' },
  review: { vi: 'Kỳ báo cáo', en: 'Review' },
  cutOff: { vi: 'Chốt số liệu', en: 'Cut-off' },
  reportsDue: { vi: 'Hạn báo cáo (cơ sở; đơn vị khác)', en: 'Reports due (base; others)' },
  meeting: { vi: 'Họp', en: 'Meeting' },
  reports: { vi: 'Báo cáo của các đơn vị', en: 'Reports of the bodies' },
  body: { vi: 'Đơn vị', en: 'Body' },
  reportCount: { vi: 'Số báo cáo', en: 'Reports' },
  reportDays: { vi: 'Hạn gửi', en: 'Due' },
  goOn: planWords.goOn,
  elsewhere: {
    vi: 'Việc của đơn vị mới trong kế hoạch khác',
    en: 'What other plans give to the new bodies',
  },
  elsewhereLead: {
    vi: 'Các đơn vị được lập cùng kế hoạch này thuộc ngay nhóm của loại đó, nên kế hoạch khác đang thực hiện cũng giao việc cho đơn vị, không chờ kế hoạch này. Nếu đơn vị không thuộc nhóm đó, hãy sửa loại ở trang Đơn vị.',
    en: 'The bodies that were made with this plan are at once of the groups of their kind: other plans in force give them work too, whether this plan is put into force or not. Where a body is of another kind, correct it on the page of bodies.',
  },
  mails: { vi: 'Thư sẽ gửi', en: 'Mails that go out' },
  address: { vi: 'Địa chỉ nhận', en: 'To' },
  tells: { vi: 'Nội dung thư', en: 'Tells of' },
  lookAgain: { vi: 'Xem lại theo ngày này', en: 'Look again from that day' },
  back: { vi: 'Quay lại sửa', en: 'Back to the form' },
  leave: { vi: 'Không thực hiện, quay lại', en: 'Back without doing it' },
  nothing: { vi: 'Không nhiệm vụ nào thay đổi.', en: 'No task changes.' },
  noMail: { vi: 'Không gửi thư cho ai.', en: 'No mail is sent.' },
  lookLead: {
    vi: 'Chưa lưu gì. Đây là những gì sẽ xảy ra khi bạn bấm nút ở cuối trang.',
    en: 'Nothing is saved yet. This is what happens once you press the button at the foot of the page.',
  },
} as const satisfies Record<string, Text>;

export const fateWords = {
  made: { vi: 'giao mới', en: 'new' },
  changed: { vi: 'điều chỉnh', en: 'changed' },
  cancelled: { vi: 'dừng', en: 'cancelled' },
  open: { vi: 'giữ nguyên', en: 'stays' },
  helped: { vi: 'phối hợp', en: 'cooperates' },
  owed: { vi: 'phải gửi', en: 'owed' },
  notOwed: { vi: 'không phải gửi nữa', en: 'no longer owed' },
  moved: { vi: 'đổi ngày', en: 'moved' },
} as const satisfies Record<string, Text>;
