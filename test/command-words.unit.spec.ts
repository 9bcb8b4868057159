import { expect, it } from '@jest/globals';
import { runCommand } from './support/commands.js';

const inVietnamese = { LANG: 'vi_VN.UTF-8' };
const inEnglish = { LANG: 'en_US.UTF-8' };
const library =
  /Usage|Options|Arguments|Commands|display help|\[options\]|\[command\]|choices|default:|error:|Did you mean|invalid|Allowed/;

async function commandNames(): Promise<string[]> {
  const { out } = await runCommand(['--help'], inEnglish);
  return [...out.matchAll(/^ {2}([a-z]+(?:-[a-z]+)*) /gm)].map(([, name = '']) => name);
}

it('the help of every command is Vietnamese throughout where the machine is', async () => {
  const names = await commandNames();
  expect(names).toContain('load-bodies');
  const helps = [[], ...names.map((name) => [name])].map((args) =>
    runCommand([...args, '--help'], inVietnamese),
  );
  for (const { code, out } of await Promise.all(helps)) {
    expect([code, library.exec(out)]).toEqual([0, null]);
    expect(out).toMatch(/^Cách dùng: dondoc [^]*Lựa chọn:\n[^]*-h, --help +xem hướng dẫn/);
  }
});

it.each([
  [['load-plans'], 'Không có lệnh “load-plans”.\n(Có phải load-plan?)'],
  [['migrate', '--jsn'], 'Không có lựa chọn “--jsn”.'],
  [['read-plan'], 'Thiếu tham số “file”.'],
  [['read-plan', 'a', 'b'], 'Lệnh nhận 1 tham số, đã nêu 2.'],
  [['remind', '--on'], 'Lựa chọn “--on <day>” cần một giá trị.'],
  [['remind', '--on', 'mai'], 'Lựa chọn “--on <day>”: giá trị “mai” chưa đúng. cần một ngày dạng YYYY-MM-DD'],
  [['load-bodies', '--table', 'x'], 'Lựa chọn “--table <table>”: giá trị “x” chưa đúng. Chỉ nhận: bodies, '],
  [['one-time-code'], 'Thiếu lựa chọn bắt buộc “--email <address>”.'],
])('a wrong call is told in Vietnamese where the machine is: %j', async (args, told) => {
  const { code, err } = await runCommand(args, inVietnamese);
  expect([code, err.slice(0, told.length), library.exec(err)]).toEqual([2, told, null]);
});

it('stays English where the machine is not Vietnamese', async () => {
  const { out } = await runCommand(['read-plan', '--help'], inEnglish);
  expect(out).toMatch(/^Usage: dondoc read-plan \[options\] <file>[^]*display help for command/);
  expect((await runCommand(['load-plans'], inEnglish)).err).toContain("error: unknown command 'load-plans'");
});
