import type { Text } from '../../kernel/text.js';

/** The words of the calendar and of its address. */
export const calendarWords = {
  title: { vi: 'Lịch', en: 'Calendar' },
  previous: { vi: 'Tháng trước', en: 'Month before' },
  next: { vi: 'Tháng sau', en: 'Month after' },
  thisMonth: { vi: 'Tháng này', en: 'This month' },
  subscribe: { vi: 'Xem trên điện thoại, Outlook', en: 'On a phone or in Outlook' },
  nothing: {
    vi: 'Trong tháng này không có thời hạn hay kỳ báo cáo nào. Hãy xem tháng trước hoặc tháng sau.',
    en: 'No deadline and no review lies in this month. Look at the month before or after.',
  },
  today: { vi: 'Hôm nay', en: 'Today' },
  off: { vi: 'Ngày nghỉ', en: 'Day off' },
  worked: { vi: 'Ngày làm việc', en: 'Working day' },
  expected: { vi: 'dự kiến', en: 'expected' },
  feedTitle: { vi: 'Lịch trên điện thoại và Outlook', en: 'The calendar on a phone and in Outlook' },
  feedLead: {
    vi: 'Một địa chỉ bí mật để điện thoại hoặc Outlook tự lấy các thời hạn, kỳ báo cáo mà tài khoản này được xem. Ai có địa chỉ thì xem được lịch, không làm được việc gì khác.',
    en: 'A secret address from which a phone or Outlook fetches the deadlines and reviews that this account may read. Whoever has the address reads the calendar and can do nothing else.',
  },
  none: { vi: 'Chưa có địa chỉ lịch.', en: 'There is no calendar address yet.' },
  made: { vi: 'Địa chỉ được tạo lúc', en: 'The address was made at' },
  used: { vi: 'Lấy lịch gần nhất ngày', en: 'Last fetched on' },
  unused: { vi: 'Chưa có thiết bị nào lấy lịch.', en: 'No device has fetched it yet.' },
  make: { vi: 'Tạo địa chỉ lịch', en: 'Make the address' },
  renew: { vi: 'Tạo địa chỉ mới', en: 'Make a new address' },
  renewHint: {
    vi: 'Địa chỉ chỉ hiện một lần. Tạo địa chỉ mới thì địa chỉ cũ không dùng được nữa.',
    en: 'An address is shown once. With a new one the old one is dead.',
  },
  revoke: { vi: 'Thu hồi địa chỉ', en: 'Revoke the address' },
  address: { vi: 'Địa chỉ lịch', en: 'Calendar address' },
  once: {
    vi: 'Địa chỉ này chỉ hiện một lần. Hãy sao chép ngay; không gửi cho người khác.',
    en: 'This address is shown this once. Copy it now; give it to nobody.',
  },
  copy: { vi: 'Sao chép', en: 'Copy' },
  copied: { vi: 'Đã sao chép.', en: 'Copied.' },
  open: { vi: 'Mở bằng ứng dụng lịch', en: 'Open in the calendar app' },
  back: { vi: 'Về trang Lịch', en: 'Back to the calendar' },
  how: { vi: 'Cách đăng ký lịch', en: 'How to subscribe' },
  iphone: { vi: 'iPhone, iPad', en: 'iPhone, iPad' },
  iphoneHow: {
    vi: 'Bấm “Mở bằng ứng dụng lịch” ngay trên máy, hoặc: ứng dụng Lịch › Lịch › Thêm lịch › Thêm lịch đăng ký, dán địa chỉ.',
    en: 'Tap “Open in the calendar app” on the device, or: Calendar app › Calendars › Add Calendar › Add Subscription Calendar, paste the address.',
  },
  android: { vi: 'Điện thoại Android', en: 'Android' },
  androidHow: {
    vi: 'Trên máy tính mở calendar.google.com › Lịch khác › Từ URL, dán địa chỉ. Lịch tự hiện trong ứng dụng Lịch Google trên điện thoại. Google chỉ lấy được lịch khi hệ thống có trên Internet.',
    en: 'On a computer open calendar.google.com › Other calendars › From URL, paste the address. It then shows in the Google Calendar app. Google fetches it only where this system is on the Internet.',
  },
  outlook: { vi: 'Outlook', en: 'Outlook' },
  outlookHow: {
    vi: 'Lịch › Thêm lịch › Đăng ký từ web (bản cũ: Mở lịch › Từ Internet), dán địa chỉ.',
    en: 'Calendar › Add calendar › Subscribe from web (older ones: Open Calendar › From Internet), paste the address.',
  },
} as const satisfies Record<string, Text>;

/** What is said once something was done. */
export const calendarSaid = {
  revoked: {
    vi: 'Đã thu hồi địa chỉ lịch. Điện thoại, Outlook không lấy được lịch bằng địa chỉ đó nữa.',
    en: 'The calendar address is revoked. No device fetches the calendar with it any more.',
  },
} as const satisfies Record<string, Text>;

/** From Monday on. */
export const weekdayNames: readonly { readonly long: Text; readonly short: Text }[] = [
  { long: { vi: 'Thứ Hai', en: 'Monday' }, short: { vi: 'T2', en: 'Mon' } },
  { long: { vi: 'Thứ Ba', en: 'Tuesday' }, short: { vi: 'T3', en: 'Tue' } },
  { long: { vi: 'Thứ Tư', en: 'Wednesday' }, short: { vi: 'T4', en: 'Wed' } },
  { long: { vi: 'Thứ Năm', en: 'Thursday' }, short: { vi: 'T5', en: 'Thu' } },
  { long: { vi: 'Thứ Sáu', en: 'Friday' }, short: { vi: 'T6', en: 'Fri' } },
  { long: { vi: 'Thứ Bảy', en: 'Saturday' }, short: { vi: 'T7', en: 'Sat' } },
  { long: { vi: 'Chủ nhật', en: 'Sunday' }, short: { vi: 'CN', en: 'Sun' } },
];
