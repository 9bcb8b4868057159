/** The words of what the board says of a body at a review. */
export const assessmentWords = {
  heading: { vi: 'Nhận xét của cơ quan theo dõi', en: 'The board’s assessment' },
  label: { vi: 'Nhận xét', en: 'Assessment' },
  hint: {
    vi: 'Đơn vị đọc được sau khi chốt kỳ báo cáo. Để trống là rút lại. Không đưa danh sách, lý lịch đảng viên và tài liệu mật.',
    en: 'The body reads it once the review is closed. Left empty it is taken back. No lists or files of party members, no secret documents.',
  },
  save: { vi: 'Lưu nhận xét', en: 'Save the assessment' },
  saveNext: { vi: 'Lưu và sang đơn vị chưa có nhận xét', en: 'Save and go on to a body without one' },
  goBack: { vi: 'Quay lại', en: 'Go back' },
  report: { vi: 'Mở báo cáo của đơn vị', en: 'Open the report of the body' },
  none: { vi: 'Chưa có nhận xét.', en: 'There is no assessment yet.' },
  reported: { vi: 'Nội dung đơn vị báo cáo', en: 'What the body has reported' },
  standing: { vi: 'Bản đang lưu:', en: 'What is saved now:' },
  writtenOn: { vi: 'Ghi ngày', en: 'Written on' },
  conflict: {
    vi: 'Người khác đã ghi nhận xét này trong lúc bạn nhập. Nội dung của bạn còn nguyên, bản đang lưu hiện bên dưới. Lưu lại để dùng nội dung của bạn.',
    en: 'Somebody else wrote this assessment while you typed. Yours is kept, what is saved now stands below. Save again to use yours.',
  },
  write: { vi: 'Ghi nhận xét', en: 'Write it' },
  change: { vi: 'Sửa nhận xét', en: 'Change it' },
  read: { vi: 'Xem nhận xét', en: 'Read it' },
  writeShort: { vi: 'Ghi', en: 'Write' },
  changeShort: { vi: 'Sửa', en: 'Change' },
  readShort: { vi: 'Xem', en: 'Read' },
} as const;

/** What is said once it is done. */
export const assessmentSaid = {
  saved: { vi: 'Đã lưu nhận xét.', en: 'The assessment is saved.' },
  leftEmpty: {
    vi: 'Nhận xét để trống: đơn vị này không có nhận xét nào.',
    en: 'The assessment is left empty: this body has none.',
  },
  allSaved: {
    vi: 'Đã lưu nhận xét; mọi đơn vị đã có nhận xét.',
    en: 'The assessment is saved; all bodies have one.',
  },
} as const;
