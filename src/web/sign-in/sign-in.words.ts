/** The words of the way in. */
export const signInWords = {
  title: { vi: 'Đăng nhập', en: 'Sign in' },
  lead: {
    vi: 'Theo dõi, đôn đốc việc thực hiện kế hoạch từ ngày ký đến ngày hoàn thành.',
    en: 'Following a plan from the day it is signed to the day it is reported done.',
  },
  email: { vi: 'Địa chỉ thư điện tử hoặc tên đăng nhập', en: 'Mail address or sign-in name' },
  password: { vi: 'Mật khẩu', en: 'Password' },
  show: { vi: 'Hiện mật khẩu', en: 'Show the password' },
  enter: { vi: 'Đăng nhập', en: 'Sign in' },
  forgotten: {
    vi: 'Quên mật khẩu, có mã dùng một lần hoặc lần đầu đăng nhập',
    en: 'Forgotten password, one-time code or first sign-in',
  },
  openid: { vi: 'Đăng nhập bằng tài khoản của cơ quan', en: 'Sign in with your organization’s account' },
  kept: {
    vi: 'Nội dung bạn vừa nhập được giữ nguyên và sẽ hiện lại sau khi đăng nhập.',
    en: 'What you typed is kept and comes back once you are signed in.',
  },
  ended: {
    vi: 'Phiên đăng nhập đã kết thúc. Hãy đăng nhập lại để tiếp tục.',
    en: 'Your session has ended. Sign in again to go on.',
  },
  codeTitle: { vi: 'Nhập mã xác thực', en: 'Give the code' },
  codeLead: {
    vi: 'Mở ứng dụng xác thực trên điện thoại và nhập 6 chữ số đang hiện.',
    en: 'Open the authenticator app on your phone and give the 6 digits that it shows.',
  },
  code: { vi: 'Mã xác thực', en: 'Code' },
  proceed: { vi: 'Tiếp tục', en: 'Go on' },
  recoveryTitle: { vi: 'Không mở được ứng dụng xác thực?', en: 'The app is out of reach?' },
  recoveryLead: {
    vi: 'Nhập một mã khôi phục đã cất khi thiết lập. Mỗi mã dùng được một lần.',
    en: 'Give one of the recovery codes that you put away. Each works once.',
  },
  recoveryCode: { vi: 'Mã khôi phục', en: 'Recovery code' },
  passkey: { vi: 'Dùng khóa truy cập', en: 'Use a passkey' },
  passkeyFailed: {
    vi: 'Không dùng được khóa truy cập. Hãy thử lại hoặc nhập mã.',
    en: 'The passkey did not work. Try again, or give a code.',
  },
  setUpTitle: { vi: 'Thiết lập lớp xác thực thứ hai', en: 'Set up the second step' },
  setUpLead: {
    vi: 'Tài khoản của bạn cần thêm mã xác thực trên điện thoại khi đăng nhập. Việc này làm một lần.',
    en: 'Your account takes a code from your phone at each sign-in. This is set up once.',
  },
  stepApp: {
    vi: 'Cài một ứng dụng xác thực (Google Authenticator, Microsoft Authenticator, FreeOTP…) trên điện thoại.',
    en: 'Install an authenticator app (Google Authenticator, Microsoft Authenticator, FreeOTP …) on your phone.',
  },
  stepScan: { vi: 'Quét hình này bằng ứng dụng đó.', en: 'Scan this picture with it.' },
  scanLabel: { vi: 'Mã QR để quét', en: 'QR code to scan' },
  typeIn: { vi: 'Không quét được? Nhập khóa này vào ứng dụng:', en: 'No scan? Type this key into the app:' },
  stepCode: { vi: 'Nhập 6 chữ số mà ứng dụng hiện ra.', en: 'Give the 6 digits that the app shows.' },
  codesTitle: { vi: 'Cất kỹ các mã khôi phục', en: 'Put these recovery codes away' },
  codesLead: {
    vi: 'Khi mất điện thoại, mỗi mã thay cho mã xác thực một lần. Các mã chỉ hiện ở đây lần này: hãy chép hoặc in ra.',
    en: 'If the phone is lost, each stands in for a code once. They are shown this once: copy or print them.',
  },
  print: { vi: 'In các mã', en: 'Print the codes' },
  codesKept: { vi: 'Tôi đã cất các mã, tiếp tục', en: 'I have put them away, go on' },
  signOut: { vi: 'Đăng xuất', en: 'Sign out' },
  signedOut: { vi: 'Đã đăng xuất.', en: 'You are signed out.' },
} as const;
