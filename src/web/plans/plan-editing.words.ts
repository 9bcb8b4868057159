import type { Text } from '../../kernel/text.js';

/** The words of making and changing plans and their duties. */
export const editingWords = {
  newPlan: { vi: 'Lập kế hoạch', en: 'New plan' },
  editPlan: { vi: 'Sửa kế hoạch', en: 'Edit the plan' },
  amendPlan: { vi: 'Sửa đổi, bổ sung kế hoạch', en: 'Amend the plan' },
  newDuty: { vi: 'Thêm nội dung nhiệm vụ', en: 'Add a duty' },
  editDuty: { vi: 'Sửa nội dung nhiệm vụ', en: 'Edit the duty' },
  draftLead: {
    vi: 'Kế hoạch được lưu là dự thảo; chưa giao nhiệm vụ, chưa gửi thư cho ai.',
    en: 'The plan is saved as a draft; no task is given and no mail is sent.',
  },
  amendLead: {
    vi: 'Kế hoạch đang thực hiện: thay đổi có hiệu lực ngay. Nhiệm vụ còn thiếu được giao thêm, nhiệm vụ chưa đơn vị nào làm được điều chỉnh hoặc dừng, đơn vị liên quan được báo qua thư.',
    en: 'The plan is in force: a change holds at once. Missing tasks are made, tasks that nobody has worked on are changed or cancelled, and the bodies concerned are told by mail.',
  },
  saved: { vi: 'Đã lưu kế hoạch.', en: 'The plan is saved.' },
  created: {
    vi: 'Đã lập dự thảo kế hoạch. Việc tiếp theo: thêm các nội dung nhiệm vụ.',
    en: 'The draft is made. Next: add its duties.',
  },
  dutySaved: { vi: 'Đã lưu nội dung nhiệm vụ.', en: 'The duty is saved.' },
  dutyAdded: { vi: 'Đã thêm nội dung nhiệm vụ.', en: 'The duty is added.' },
  triggerTitle: { vi: 'Ghi nhận văn bản hướng dẫn', en: 'Record the guidance' },
  triggerLead: {
    vi: 'Nội dung này chờ văn bản hướng dẫn. Khi ghi nhận, các đơn vị chủ trì được giao nhiệm vụ ngay và được báo qua thư.',
    en: 'The duty waits for guidance. Once it is recorded, the leading bodies are given their tasks at once and are told by mail.',
  },
  endTitle: { vi: 'Kết thúc nội dung nhiệm vụ', en: 'End the duty' },
  endLead: {
    vi: 'Từ nay nội dung này chỉ hiện trong kế hoạch, không giao nhiệm vụ nữa. Nhiệm vụ chưa đơn vị nào làm thì dừng; nhiệm vụ đã có cập nhật vẫn phải hoàn thành, trừ khi được dừng riêng.',
    en: 'From now on the duty only stands in the plan and makes no more tasks. Tasks that nobody has worked on are cancelled; others stay to be done unless each is cancelled.',
  },
  endSubmit: { vi: 'Kết thúc nội dung này', en: 'End the duty' },
  dutyEnded: {
    vi: 'Đã kết thúc nội dung này. Muốn theo dõi lại: bấm “Sửa đổi, bổ sung”, bỏ chọn “Không theo dõi tiến độ” và chọn lại thời gian thực hiện.',
    en: 'The duty has ended. To follow it again: “Amend”, untick “Stated only”, and choose again when it is to be done.',
  },
  addDutySubmit: { vi: 'Thêm và giao nhiệm vụ', en: 'Add it and make the tasks' },
  amendSubmit: { vi: 'Sửa đổi, bổ sung', en: 'Amend' },
  look: { vi: 'Xem trước khi lưu', en: 'Look before it is saved' },
  activateTitle: { vi: 'Đưa kế hoạch vào thực hiện', en: 'Put the plan into force' },
  activateSubmit: { vi: 'Đưa vào thực hiện, giao nhiệm vụ', en: 'Put into force and make the tasks' },
  activated: {
    vi: 'Kế hoạch đã được đưa vào thực hiện; nhiệm vụ đã giao cho các đơn vị.',
    en: 'The plan is in force; the tasks are made.',
  },
  otherDay: {
    vi: 'Ngày đã đổi nên chưa đưa vào thực hiện: trang này nay cho thấy những gì sẽ xảy ra theo ngày này. Hãy xem rồi bấm lại.',
    en: 'The day was changed, so nothing is done yet: the page now shows what happens from this day. Look it over, then press again.',
  },
  inForceOn: { vi: 'Thực hiện từ ngày', en: 'In force from' },
  inForceHint: {
    vi: 'Kỳ kết thúc từ ngày này trở đi có nhiệm vụ.',
    en: 'Periods that end on or after it get their tasks.',
  },
  closeTitle: { vi: 'Kết thúc kế hoạch', en: 'End the plan' },
  closeSubmit: { vi: 'Kết thúc kế hoạch', en: 'End the plan' },
  closed: { vi: 'Kế hoạch đã kết thúc.', en: 'The plan has ended.' },
  dropTitle: { vi: 'Bỏ dự thảo kế hoạch', en: 'Drop the draft' },
  dropSubmit: { vi: 'Bỏ dự thảo', en: 'Drop the draft' },
  dropKeeps: {
    vi: 'Chưa nhiệm vụ nào được giao theo dự thảo, nên không đơn vị nào bị ảnh hưởng. Lịch sử vẫn ghi ai đã bỏ, khi nào; mã kế hoạch dùng lại được.',
    en: 'No task was made of it yet, so no body is concerned. The history keeps who dropped it and when; its code can be used again.',
  },
  dropped: { vi: 'Đã bỏ dự thảo kế hoạch.', en: 'The draft is dropped.' },
  copyTitle: { vi: 'Sao chép kế hoạch cho thời hạn mới', en: 'Copy the plan for a new term' },
  copyLead: {
    vi: 'Bản sao là dự thảo, gồm căn cứ, chỉ tiêu, chế độ báo cáo và mọi nội dung nhiệm vụ như hiện nay. Ngày riêng của nội dung được dời theo năm của thời hạn mới; hãy xem lại trước khi đưa vào thực hiện.',
    en: 'The copy is a draft with the basis, targets, review calendar and all duties as they stand now. Days that duties name move on by the years between the terms; look them over before it is put into force.',
  },
  copySubmit: { vi: 'Lập bản sao', en: 'Make the copy' },
  copied: {
    vi: 'Đã lập dự thảo từ kế hoạch trước. Việc tiếp theo: xem lại từng nội dung rồi đưa vào thực hiện.',
    en: 'The draft is made from the earlier plan. Next: look its duties over, then put it into force.',
  },
  successor: { vi: 'Được thay thế bởi kế hoạch', en: 'Replaced by the plan' },
  triggerSubmit: { vi: 'Ghi nhận và giao nhiệm vụ', en: 'Record it and make the tasks' },
  triggered: {
    vi: 'Đã ghi nhận văn bản hướng dẫn và giao nhiệm vụ.',
    en: 'The guidance is recorded and the tasks are made.',
  },
} as const satisfies Record<string, Text>;

/** What leads to changing a plan or a duty. */
export const actWords = {
  edit: { vi: 'Sửa', en: 'Edit' },
  amend: { vi: 'Sửa đổi, bổ sung', en: 'Amend' },
  activate: { vi: 'Đưa vào thực hiện', en: 'Put into force' },
  close: { vi: 'Kết thúc', en: 'End the plan' },
  endDuty: { vi: 'Kết thúc', en: 'End' },
  drop: { vi: 'Bỏ dự thảo', en: 'Drop the draft' },
  copy: { vi: 'Sao chép cho thời hạn mới', en: 'Copy for a new term' },
  addDuty: { vi: 'Thêm nội dung', en: 'Add a duty' },
  trigger: { vi: 'Ghi nhận hướng dẫn', en: 'Record guidance' },
} as const satisfies Record<string, Text>;
