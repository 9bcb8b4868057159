/** What stands around every page. */
export const frameWords = {
  name: { vi: 'Đôn Đốc', en: 'Đôn Đốc' },
  skip: { vi: 'Đến nội dung chính', en: 'Skip to the content' },
  firstWrong: { vi: 'Đến ô đầu tiên cần sửa', en: 'Go to the first of them' },
  navigation: { vi: 'Các mục', en: 'Sections' },
  shortcuts: { vi: 'Mục hay dùng', en: 'Shortcuts' },
  more: { vi: 'Mục khác', en: 'More' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  otherLanguage: { vi: 'English', en: 'Tiếng Việt' },
  privacy: { vi: 'Dữ liệu cá nhân', en: 'Personal data' },
  done: { vi: 'Đã thực hiện', en: 'Done' },
  wrong: { vi: 'Chưa thực hiện được', en: 'Not done' },
  kept: {
    vi: 'Nội dung bạn đã nhập chưa được ghi nhận và không còn ô để sửa trên trang này. Có thể sao chép để dùng lại:',
    en: 'What you typed was not saved, and this page has no field for it any more. You can copy it:',
  },
  listFile: { vi: 'Tải về .xlsx', en: 'Download .xlsx' },
  required: { vi: 'bắt buộc', en: 'required' },
  busy: { vi: 'Đang gửi…', en: 'Sending…' },
} as const;
