import type { Text } from '../kernel/text.js';

/** Everything that is recorded as a security event, as people read it. */
export const securityEventLabels = {
  'signed-in': { vi: 'đăng nhập', en: 'signed in' },
  'sign-in-failed': { vi: 'đăng nhập không thành công', en: 'sign-in failed' },
  'signed-out': { vi: 'đăng xuất', en: 'signed out' },
  'session-ended': { vi: 'kết thúc phiên đăng nhập', en: 'session ended' },
  'sessions-ended': { vi: 'kết thúc mọi phiên đăng nhập', en: 'all sessions ended' },
  'code-failed': { vi: 'mã xác thực không đúng', en: 'wrong code' },
  'password-changed': { vi: 'đổi mật khẩu', en: 'password changed' },
  'password-failed': { vi: 'mật khẩu hiện tại không đúng', en: 'wrong present password' },
  'reset-asked': { vi: 'yêu cầu đặt lại mật khẩu', en: 'password reset asked for' },
  'password-reset': { vi: 'đặt lại mật khẩu', en: 'password reset' },
  invited: { vi: 'mời dùng tài khoản', en: 'invited' },
  'invitation-used': { vi: 'nhận lời mời, đặt mật khẩu', en: 'invitation used' },
  'code-issued': { vi: 'cấp mã dùng một lần', en: 'one-time code issued' },
  'code-used': { vi: 'dùng mã một lần, đặt mật khẩu', en: 'one-time code used, password set' },
  'second-factor-added': { vi: 'thêm lớp xác thực thứ hai', en: 'second factor added' },
  'second-factor-removed': { vi: 'gỡ lớp xác thực thứ hai', en: 'second factor removed' },
  'recovery-codes-made': { vi: 'tạo mã khôi phục', en: 'recovery codes made' },
  'recovery-code-used': { vi: 'dùng mã khôi phục', en: 'recovery code used' },
  'passkey-added': { vi: 'thêm khóa truy cập', en: 'passkey added' },
  'passkey-removed': { vi: 'gỡ khóa truy cập', en: 'passkey removed' },
  'identity-linked': { vi: 'nối với hệ thống đăng nhập khác', en: 'identity linked' },
  'identity-removed': { vi: 'bỏ nối với hệ thống đăng nhập khác', en: 'identity removed' },
  created: { vi: 'tạo tài khoản', en: 'account made' },
  changed: { vi: 'sửa tài khoản', en: 'account changed' },
  'roles-changed': { vi: 'thay đổi vai trò', en: 'roles changed' },
  ended: { vi: 'kết thúc tài khoản', en: 'account ended' },
  reopened: { vi: 'mở lại tài khoản', en: 'account opened again' },
  exported: { vi: 'xuất dữ liệu tài khoản', en: 'account’s data exported' },
  erased: { vi: 'xóa dữ liệu tài khoản', en: 'account erased' },
  'followed-bodies-changed': { vi: 'đổi đơn vị theo dõi', en: 'followed bodies changed' },
  'token-made': { vi: 'tạo mã truy cập', en: 'token made' },
  'token-ended': { vi: 'thu hồi mã truy cập', en: 'token ended' },
  'token-used': { vi: 'dùng mã truy cập (lần đầu trong ngày)', en: 'token used (first time that day)' },
  'token-refused': { vi: 'mã truy cập bị từ chối', en: 'token refused' },
  'calendar-feed-made': { vi: 'tạo địa chỉ lịch', en: 'calendar address made' },
  'calendar-feed-ended': { vi: 'thu hồi địa chỉ lịch', en: 'calendar address ended' },
  'export-made': { vi: 'xuất dữ liệu', en: 'data exported' },
  'access-refused': { vi: 'truy cập bị từ chối', en: 'access refused' },
  'content-blanked': { vi: 'gỡ bỏ nội dung', en: 'content removed' },
  'limit-hit': { vi: 'vượt giới hạn', en: 'limit hit' },
} as const satisfies Record<string, Text>;

export type SecurityEventKind = keyof typeof securityEventLabels;

export const securityEventKinds = Object.keys(securityEventLabels) as readonly SecurityEventKind[];
