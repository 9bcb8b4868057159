import { fileKinds } from '../shown/file-kinds.js';

/** The words around one task. */
export const taskWords = {
  back: { vi: 'Nhiệm vụ', en: 'Tasks' },
  words: { vi: 'Nội dung trong kế hoạch', en: 'The plan’s own words' },
  lead: { vi: 'Chủ trì', en: 'Lead' },
  cooperate: { vi: 'Phối hợp', en: 'Cooperating' },
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  place: { vi: 'Vị trí trong kế hoạch', en: 'Place in the plan' },
  letter: { vi: 'Công văn đôn đốc', en: 'Urging letter' },
  period: { vi: 'Kỳ', en: 'Period' },
  due: { vi: 'Thời hạn', en: 'Due' },
  product: { vi: 'Sản phẩm', en: 'Product' },
  leader: { vi: 'Lãnh đạo chỉ đạo', en: 'Leader in charge' },
  progress: { vi: 'Tiến độ', en: 'Progress' },
  completed: { vi: 'Ngày hoàn thành', en: 'Completed on' },
  story: { vi: 'Diễn biến', en: 'Story' },
  noStory: { vi: 'Chưa có cập nhật nào.', en: 'Nothing was reported yet.' },
  files: { vi: 'Tài liệu minh chứng', en: 'Evidence' },
  noFiles: { vi: 'Chưa có tài liệu nào.', en: 'No files yet.' },
  chooseFile: { vi: 'Chọn tệp hoặc chụp ảnh', en: 'Choose files, or take pictures' },
  sendFile: { vi: 'Gửi tài liệu', en: 'Send the files' },
  filesApart: {
    vi: 'Tệp được gửi bằng nút “Gửi tài liệu”; nút lưu nội dung ở trên không gửi tệp.',
    en: 'Files are sent by “Send the files”; the button that saves the text does not send them.',
  },
  filesLeft: {
    vi: 'Tệp đã chọn chưa được gửi, hãy chọn lại:',
    en: 'The files that were chosen were not sent, choose them again:',
  },
  fileKinds: { vi: `${fileKinds.vi}.`, en: `${fileKinds.en}.` },
  waiting: { vi: 'chờ gửi', en: 'waiting' },
  shrinking: { vi: 'đang thu nhỏ ảnh', en: 'making the picture smaller' },
  sending: { vi: 'đang gửi', en: 'sending' },
  sent: { vi: 'đã gửi', en: 'sent' },
  failed: { vi: 'chưa gửi được', en: 'not sent' },
  refused: { vi: 'không gửi được', en: 'refused' },
  offline: {
    vi: 'Mất kết nối; hãy thử lại khi có mạng.',
    en: 'The connection was lost; try again when it is back.',
  },
  retry: { vi: 'Thử lại', en: 'Try again' },
  leaveOut: { vi: 'Bỏ tệp này', en: 'Leave it out' },
  allSent: { vi: 'Đã gửi hết các tệp.', en: 'All files are sent.' },
  someFailed: {
    vi: 'Có tệp chưa gửi được. Nội dung đã nhập vẫn còn; hãy thử lại hoặc bỏ từng tệp.',
    en: 'Some files were not sent. What you typed is kept; try those again, or leave them out.',
  },
  removed: { vi: 'đã gỡ bỏ', en: 'removed' },
  actions: { vi: 'Việc có thể làm', en: 'What can be done' },
  requests: { vi: 'Đề nghị gia hạn', en: 'Requests for a later day' },
  conflict: { vi: 'Người khác vừa cập nhật nhiệm vụ này', en: 'Somebody else has just updated this task' },
  conflictHelp: {
    vi: 'Nội dung của bạn còn nguyên trong mẫu dưới đây. Hãy so với tình trạng mới nhất rồi gửi lại nếu vẫn đúng.',
    en: 'What you typed stands below. Compare it with how the task stands now, and send it again if it still holds.',
  },
  now: { vi: 'Tình trạng mới nhất', en: 'How it stands now' },
  successor: { vi: 'Nhiệm vụ thay thế', en: 'Taken over by' },
  predecessor: { vi: 'Thay cho nhiệm vụ', en: 'In the place of' },
  misaddressed: { vi: 'Đề nghị điều chỉnh phân công', en: 'Asked to be given elsewhere' },
  selfConfirmed: {
    vi: 'Cơ quan theo dõi tự xác nhận nhiệm vụ của mình.',
    en: 'Confirmed by the board that led it.',
  },
} as const;

/** The forms of the acts, and what is said when they are done. */
export const actWords = {
  updates: {
    heading: { vi: 'Cập nhật', en: 'Update' },
    button: { vi: 'Lưu cập nhật', en: 'Save the update' },
    done: { vi: 'Đã lưu cập nhật.', en: 'The update is saved.' },
  },
  'take-back': {
    heading: { vi: 'Rút báo cáo hoàn thành', en: 'Take back that it is done' },
    button: { vi: 'Rút lại', en: 'Take back' },
    done: { vi: 'Đã rút báo cáo hoàn thành.', en: 'It is no longer reported done.' },
  },
  acknowledge: {
    heading: { vi: 'Xác nhận đã nhận nhiệm vụ', en: 'Acknowledge' },
    button: { vi: 'Đã nhận nhiệm vụ', en: 'Received' },
    done: { vi: 'Đã xác nhận nhận nhiệm vụ.', en: 'Acknowledged.' },
  },
  misaddressed: {
    heading: { vi: 'Không thuộc nhiệm vụ của đơn vị', en: 'Not ours' },
    button: { vi: 'Đề nghị điều chỉnh', en: 'Ask for another body' },
    done: { vi: 'Đã gửi đề nghị điều chỉnh phân công.', en: 'The board is asked to give it elsewhere.' },
  },
  contributions: {
    heading: { vi: 'Kết quả phối hợp', en: 'Contribution' },
    button: { vi: 'Gửi kết quả phối hợp', en: 'Send the contribution' },
    done: { vi: 'Đã gửi kết quả phối hợp.', en: 'The contribution is sent.' },
  },
  'extension-requests': {
    heading: { vi: 'Đề nghị gia hạn', en: 'Ask for a later day' },
    button: { vi: 'Gửi đề nghị', en: 'Send the request' },
    done: { vi: 'Đã gửi đề nghị gia hạn.', en: 'The request is sent.' },
  },
  confirm: {
    heading: { vi: 'Xác nhận hoàn thành', en: 'Confirm' },
    button: { vi: 'Xác nhận', en: 'Confirm' },
    done: { vi: 'Đã xác nhận hoàn thành.', en: 'Confirmed.' },
  },
  return: {
    heading: { vi: 'Trả lại để bổ sung', en: 'Return' },
    button: { vi: 'Trả lại', en: 'Return' },
    done: { vi: 'Đã trả lại để bổ sung, hoàn thiện.', en: 'Returned to be mended.' },
  },
  'due-dates': {
    heading: { vi: 'Điều chỉnh thời hạn', en: 'Move the due day' },
    button: { vi: 'Điều chỉnh', en: 'Move' },
    done: { vi: 'Đã điều chỉnh thời hạn.', en: 'The due day is moved.' },
  },
  cancel: {
    heading: { vi: 'Dừng thực hiện', en: 'Cancel' },
    button: { vi: 'Dừng nhiệm vụ này', en: 'Cancel this task' },
    done: { vi: 'Đã dừng thực hiện nhiệm vụ.', en: 'The task is cancelled.' },
  },
  reopen: {
    heading: { vi: 'Mở lại', en: 'Open again' },
    button: { vi: 'Mở lại nhiệm vụ', en: 'Open the task again' },
    done: { vi: 'Đã mở lại nhiệm vụ.', en: 'The task is open again.' },
  },
  insist: {
    heading: { vi: 'Giữ nguyên phân công', en: 'Keep it with its body' },
    button: { vi: 'Giữ nguyên', en: 'Keep' },
    done: { vi: 'Đã giữ nguyên phân công.', en: 'It stays with its body.' },
  },
  reassign: {
    heading: { vi: 'Giao đơn vị khác', en: 'Give it to another body' },
    button: { vi: 'Giao', en: 'Give' },
    done: {
      vi: 'Đã giao cho đơn vị khác; đây là nhiệm vụ mới.',
      en: 'Given to another body; this is the new task.',
    },
  },
  grant: {
    heading: { vi: 'Đồng ý gia hạn', en: 'Grant the later day' },
    button: { vi: 'Đồng ý', en: 'Grant' },
    done: { vi: 'Đã đồng ý gia hạn.', en: 'The later day is granted.' },
  },
  decline: {
    heading: { vi: 'Không đồng ý gia hạn', en: 'Decline' },
    button: { vi: 'Không đồng ý', en: 'Decline' },
    done: { vi: 'Đã trả lời không đồng ý gia hạn.', en: 'The request is declined.' },
  },
  propose: {
    heading: { vi: 'Đề xuất ngày khác', en: 'Propose another day' },
    button: { vi: 'Đề xuất', en: 'Propose' },
    done: { vi: 'Đã đề xuất ngày khác.', en: 'Another day is proposed.' },
  },
  accept: {
    heading: { vi: 'Chấp nhận ngày được đề xuất', en: 'Accept the proposed day' },
    button: { vi: 'Chấp nhận', en: 'Accept' },
    done: { vi: 'Đã chấp nhận thời hạn mới.', en: 'The proposed day is accepted.' },
  },
  withdraw: {
    heading: { vi: 'Rút đề nghị gia hạn', en: 'Withdraw the request' },
    button: { vi: 'Rút đề nghị', en: 'Withdraw' },
    done: { vi: 'Đã rút đề nghị gia hạn.', en: 'The request is withdrawn.' },
  },
} as const;

export const fieldWords = {
  note: { vi: 'Đã làm được gì, còn vướng gì', en: 'What was done, what stands in the way' },
  noteLeftOut: { vi: 'Ghi chú (có thể bỏ trống)', en: 'Note (may be left out)' },
  text: { vi: 'Đơn vị đã phối hợp thế nào', en: 'What your body contributed' },
  reason: { vi: 'Lý do', en: 'Reason' },
  missing: { vi: 'Cần bổ sung gì', en: 'What is missing' },
  status: { vi: 'Tình trạng', en: 'State' },
  inProgress: { vi: 'Đang thực hiện', en: 'In progress' },
  done: { vi: 'Đã hoàn thành', en: 'Done' },
  percent: { vi: 'Đạt khoảng (%), nếu ước lượng được', en: 'About (%), if it can be told' },
  arrivedOn: { vi: 'Ngày nhận được thông tin từ đơn vị', en: 'Day on which the body’s word arrived' },
  dueOn: { vi: 'Ngày mới', en: 'New day' },
  by: { vi: 'Bổ sung trước ngày', en: 'To be mended by' },
  byHint: { vi: 'Bỏ trống: 5 ngày làm việc.', en: 'Left out: 5 working days.' },
  bodyId: { vi: 'Đơn vị nhận', en: 'Body' },
} as const;
