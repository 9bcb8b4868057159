import { SAMPLE_PASSWORD } from '../../support/sample.js';
import type { Person } from '../support/person.js';
import { enter, goTo, seeToday, signInThere, signOut } from './way-in.js';

const NAME = 'máy tính ở phòng làm việc';

/** A passkey of the device added on the page of the own account, not without the password, and signed in with. */
export async function signInWithPasskey(officer: Person, email: string): Promise<void> {
  await haveDeviceWithPasskeys(officer);
  await officer.page.goto('/');
  await signInThere(officer, email);
  await goTo(officer, { vi: 'Cài đặt', en: 'Settings' });
  const add = { vi: 'Thêm khóa truy cập', en: 'Add a passkey' };
  await officer.unfold(add);
  await officer.type({ vi: 'Tên của khóa', en: 'Name of the passkey' }, NAME);
  await officer.typeInto(officer.page.locator('#passkey-password'), 'không phải mật khẩu');
  await officer.press('button', add);
  await officer.reads({ vi: 'Chưa thêm được khóa truy cập.', en: 'The passkey was not added.' });
  await officer.typeInto(officer.page.locator('#passkey-password'), SAMPLE_PASSWORD);
  await officer.press('button', add);
  await officer.reads({ vi: 'Cất kỹ các mã khôi phục', en: 'Put these recovery codes away' });
  await officer.press('link', { vi: 'Tôi đã cất các mã', en: 'I have put them away' });
  await officer.reads(NAME);
  await signOut(officer);
  await enter(officer, email, SAMPLE_PASSWORD);
  await officer.reads({ vi: 'Nhập mã xác thực', en: 'Give the code' });
  await officer.press('button', { vi: 'Dùng khóa truy cập', en: 'Use a passkey' });
  await officer.page.waitForURL((url) => url.pathname === '/');
  await seeToday(officer);
}

/** A device that knows its owner, as one with a fingerprint reader does. */
async function haveDeviceWithPasskeys({ page }: Person): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('WebAuthn.enable');
  await session.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
