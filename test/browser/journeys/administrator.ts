import { expect } from '@jest/globals';
import { Secret, TOTP } from 'otpauth';
import type { Text } from '../../../src/kernel/text.js';
import type { Person } from '../support/person.js';
import { enter, goTo, seeToday, signInThere, signOut } from './way-in.js';

const PASSWORD = 'một câu dài dễ nhớ ở cơ quan';
const SHORT = 'ngắn';
const WRONG = '000000';

const settings = { vi: 'Cài đặt', en: 'Settings' };
const body = { vi: 'Chi bộ Tòa án nhân dân huyện', en: 'Party Cell of the District People’s Court' };
const goOn = { vi: 'Tiếp tục', en: 'Go on' };

/** From Today to the body that nobody answers for: its officer invited by mail. */
export async function inviteOfficer(admin: Person, email: string): Promise<void> {
  await admin.page.goto('/');
  await signInThere(admin, 'admin@lacduong.example');
  await admin.press('link', { vi: 'Mở danh sách đơn vị', en: 'Open the list of bodies' });
  await admin.press('link', body);
  await admin.press('link', { vi: 'Mời cán bộ, người đứng đầu', en: 'Invite an officer or head' });
  const invite = { vi: 'Mời', en: 'Invite' };
  await admin.press('button', invite);
  await admin.reads({ vi: 'Chưa lưu. Hãy sửa các ô sau:', en: 'Not saved. Please mend these fields:' });
  await admin.type({ vi: 'Họ tên, chức danh', en: 'Name' }, 'Cán bộ đầu mối Chi bộ Tòa án');
  await admin.type({ vi: 'Thư điện tử hoặc tên đăng nhập', en: 'Mail address or sign-in name' }, email);
  const language = { vi: 'Ngôn ngữ của thư', en: 'Language of the mails' };
  await admin.page.getByLabel(admin.said(language)).selectOption(admin.visitor.view.language);
  await admin.press('button', invite);
  await admin.reads({
    vi: 'Đã tạo tài khoản; thư mời có liên kết',
    en: 'The account is made; the invitation',
  });
}

/** From the link of the invitation to an account that is safe: its password, and a second step to sign in by. */
export async function beginWork(officer: Person, email: string, link: string): Promise<void> {
  await officer.page.goto(link);
  await setPassword(officer, link);
  await enter(officer, email, PASSWORD);
  await seeToday(officer);
  await goTo(officer, settings);
  await changePassword(officer);
  const secret = await setUpSecondStep(officer);
  await signOut(officer);
  await enter(officer, email, PASSWORD);
  await giveCode(officer, WRONG);
  await officer.page.getByRole('alert').waitFor();
  // the code of now was used up when the app was set up
  await giveCode(officer, codeOf(secret, 1));
  await seeToday(officer);
}

/** The second step of somebody whose phone is lost is taken away. */
export async function takeSecondStepAway(admin: Person, email: string): Promise<void> {
  await admin.page.goto('/');
  await signInThere(admin, 'admin@lacduong.example');
  await goTo(admin, settings);
  const accounts = admin.said({ vi: 'Tài khoản', en: 'Accounts' });
  await admin.pressOn(admin.page.getByRole('main').getByRole('link', { name: accounts, exact: true }));
  await admin.type({ vi: 'Tìm theo tên hoặc địa chỉ', en: 'Name or address' }, email);
  await admin.press('button', { vi: 'Lọc', en: 'Show' });
  await admin.pressOn(admin.page.getByRole('link', { name: email }));
  const away = { vi: 'Gỡ lớp xác thực thứ hai', en: 'Take the second step away' };
  await admin.unfold(away);
  await admin.press('button', away);
  await admin.reads({ vi: 'Đã gỡ lớp xác thực thứ hai.', en: 'The second step is taken away.' });
}

/** Signed in without a code: sessions elsewhere ended, a token made and revoked, the calendar subscribed to and given up. */
export async function keepInOrder(officer: Person, email: string): Promise<void> {
  await enterAnew(officer, email);
  await enterAnew(officer, email);
  await goTo(officer, settings);
  await officer.press('button', { vi: 'Kết thúc mọi phiên khác', en: 'End all others' });
  await officer.reads({ vi: 'Đã kết thúc 1 phiên đăng nhập khác.', en: '1 other session has ended.' });
  await makeAndRevokeToken(officer);
  await subscribeAndRevoke(officer);
}

async function setPassword(officer: Person, link: string): Promise<void> {
  const form = officer.page.locator('form#link');
  const fill = async (password: string) => {
    const pasted = form.getByLabel(officer.said({ vi: 'Liên kết trong thư', en: 'Link in the mail' }));
    // without script nothing has taken the secret from the address
    if (officer.visitor.view.script === false) await officer.typeInto(pasted, link);
    for (const field of ['#link-password', '#link-repeat'])
      await officer.typeInto(form.locator(field), password);
    await officer.pressOn(form.getByRole('button'));
  };
  await fill(SHORT);
  await officer.page.getByRole('alert').waitFor();
  await fill(PASSWORD);
  await officer.reads({ vi: 'Mật khẩu đã được đặt.', en: 'The password is set.' });
}

/** As from another browser. */
async function enterAnew(officer: Person, email: string): Promise<void> {
  await officer.page.context().clearCookies({ name: 'dondoc_session' });
  await officer.page.goto('/');
  await enter(officer, email, PASSWORD);
  await seeToday(officer);
}

async function changePassword(officer: Person): Promise<void> {
  const form = officer.page.locator('form#password');
  for (const [present, next] of [
    [SHORT, PASSWORD],
    [PASSWORD, PASSWORD],
  ] as const) {
    await officer.typeInto(form.locator('#password-currentPassword'), present);
    await officer.typeInto(form.locator('#password-newPassword'), next);
    await officer.pressOn(form.getByRole('button'));
    if (present === SHORT) await form.getByRole('alert').waitFor();
  }
  await officer.reads({ vi: 'Đã đổi mật khẩu.', en: 'The password is changed.' });
}

/** @returns what the app keeps */
async function setUpSecondStep(officer: Person): Promise<Secret> {
  await officer.unfold({ vi: 'Thiết lập ứng dụng xác thực', en: 'Set up an authenticator app' });
  const begin = officer.page.locator('form#factor');
  await officer.typeInto(begin.locator('#factor-password'), PASSWORD);
  await officer.pressOn(begin.getByRole('button'));
  await officer.reads({ vi: 'Quét hình này bằng ứng dụng đó.', en: 'Scan this picture with it.' });
  await giveCode(officer, WRONG);
  await officer.page.getByRole('alert').waitFor();
  const read = await officer.page.locator('.steps code').innerText();
  const secret = Secret.fromBase32(read.replaceAll(' ', ''));
  await giveCode(officer, codeOf(secret));
  await officer.reads({ vi: 'Cất kỹ các mã khôi phục', en: 'Put these recovery codes away' });
  expect(await officer.page.locator('.codes li').count()).toBe(10);
  await officer.press('button', { vi: 'Tôi đã cất các mã, tiếp tục', en: 'I have put them away, go on' });
  return secret;
}

async function giveCode(officer: Person, code: string): Promise<void> {
  await officer.typeInto(officer.page.locator('#code'), code);
  await officer.press('button', goOn);
}

/** The code that the app shows now, or so many steps later. */
function codeOf(secret: Secret, steps = 0): string {
  return TOTP.generate({ secret, timestamp: Date.now() + steps * 30_000 });
}

async function makeAndRevokeToken(officer: Person): Promise<void> {
  const make: Text = { vi: 'Tạo mã truy cập', en: 'Make a token' };
  await officer.unfold(make);
  await officer.type({ vi: 'Dùng để làm gì', en: 'What it is for' }, 'Bảng tính của chi bộ');
  await officer.press('button', make);
  await officer.reads({ vi: 'Mã truy cập mới', en: 'The new token' });
  expect(await officer.page.locator('#secret').inputValue()).not.toBe('');
  await officer.press('link', { vi: 'Đã sao chép, trở lại', en: 'I have it, go back' });
  await officer.press('button', { vi: 'Thu hồi: Bảng tính của chi bộ', en: 'Revoke: Bảng tính của chi bộ' });
  await officer.reads({ vi: 'Đã thu hồi mã truy cập.', en: 'The token is revoked.' });
}

async function subscribeAndRevoke(officer: Person): Promise<void> {
  await goTo(officer, { vi: 'Lịch', en: 'Calendar' });
  await officer.press('link', { vi: 'Xem trên điện thoại, Outlook', en: 'On a phone or in Outlook' });
  await officer.press('button', { vi: 'Tạo địa chỉ lịch', en: 'Make the address' });
  const address = await officer.page.locator('#secret').inputValue();
  const fetched = async () => (await officer.page.request.get(new URL(address).pathname)).status();
  expect(await fetched()).toBe(200);
  await officer.press('button', { vi: 'Thu hồi địa chỉ', en: 'Revoke the address' });
  await officer.reads({ vi: 'Đã thu hồi địa chỉ lịch.', en: 'The calendar address is revoked.' });
  expect(await fetched()).toBe(404);
}
