import type { Text } from './kernel/text.js';
import type { Sample } from './sample-start.js';

/** What the console says of the sample's accounts: every address, and the password of all. */
export function sampleText({ addresses, password }: Sample): Text {
  const ofRoles = addresses.filter((address) => !/^(head|officer)\./.test(address));
  const heads = addresses.filter((address) => address.startsWith('head.'));
  const officers = new Set(addresses.filter((address) => address.startsWith('officer.')));
  const lines = [
    ...ofRoles,
    ...heads.map((head) => {
      const officer = head.replace(/^head\./, 'officer.');
      return officers.delete(officer) ? `${head}  ${officer}` : head;
    }),
    ...officers,
  ];
  const list = lines.map((line) => `  ${line}`).join('\n');
  return {
    vi: `Tài khoản dùng thử, chung mật khẩu  ${password}\n${list}`,
    en: `Accounts to try, all with the password  ${password}\n${list}`,
  };
}

/** Said at the first start, before the sample lives its year. */
export const livingText: Text = {
  vi: 'Lần chạy đầu: đang nạp kế hoạch mẫu và những việc đã diễn ra trong năm, khoảng nửa phút (SAMPLE=untouched: không nạp các việc đó).',
  en: 'First start: loading the sample plan and what has happened in its year, about half a minute (SAMPLE=untouched leaves that out).',
};

/** Where the program listens while sample accounts exist, whatever HOST says. */
export function loopbackText(host: string): Text {
  const told = host !== '0.0.0.0' && host !== 'localhost' && host !== '127.0.0.1';
  return {
    vi: `Khi còn tài khoản dùng thử, chương trình chỉ nhận kết nối từ chính máy này (127.0.0.1)${told ? `, không theo HOST=${host}` : ''}.`,
    en: `While these accounts exist the program listens on 127.0.0.1 only${told ? `, not on HOST=${host}` : ''}.`,
  };
}
