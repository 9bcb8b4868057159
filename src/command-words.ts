import { type Argument, type Command, Help, type Option } from 'commander';
import type { Language } from './kernel/text.js';

/** Titles of the help in Vietnamese. */
const titles: Readonly<Record<string, string>> = {
  'Usage:': 'Cách dùng:',
  'Arguments:': 'Tham số:',
  'Options:': 'Lựa chọn:',
  'Commands:': 'Các lệnh:',
};

/** What stands in brackets, in the lines of the help. */
const inHelp: readonly (readonly [RegExp, string])[] = [
  [/\[options\]/, '[lựa chọn]'],
  [/\[command\]/, '[lệnh]'],
  [/(?<=[(,] ?)choices: /, 'một trong: '],
  [/(?<=[(,] ?)default: /, 'mặc định: '],
];

/** What is wrong with a call, as the library says it. */
const mistakes: readonly (readonly [RegExp, string])[] = [
  [/^error: unknown option '(.+?)'/, 'Không có lựa chọn “$1”.'],
  [/^error: unknown command '(.+?)'/, 'Không có lệnh “$1”.'],
  [/^error: missing required argument '(.+?)'/, 'Thiếu tham số “$1”.'],
  [/^error: option '(.+?)' argument missing/, 'Lựa chọn “$1” cần một giá trị.'],
  [/^error: required option '(.+?)' not specified/, 'Thiếu lựa chọn bắt buộc “$1”.'],
  [/^error: option '(.+?)' argument '([^]*?)' is invalid\./, 'Lựa chọn “$1”: giá trị “$2” chưa đúng.'],
  [
    /^error: command-argument value '([^]*?)' is invalid for argument '(.+?)'\./,
    'Tham số “$2”: giá trị “$1” chưa đúng.',
  ],
  [
    /^error: too many arguments.*? Expected (\d+) arguments? but got (\d+)\./,
    'Lệnh nhận $1 tham số, đã nêu $2.',
  ],
  [
    /^error: (?:option|argument) '(.+?)' cannot be used with (?:option|argument) '(.+?)'/,
    'Không dùng “$1” cùng với “$2”.',
  ],
  [/Allowed choices are (.+?)\.$/m, 'Chỉ nhận: $1.'],
  [/\(Did you mean one of (.+?)\?\)/, '(Có phải một trong: $1?)'],
  [/\(Did you mean (.+?)\?\)/, '(Có phải $1?)'],
];

/** Makes the command, and all that are added to it, speak the language in its own words too: the library has them in English alone. */
export function speaking(command: Command, language: Language): Command {
  if (language === 'en') return command;
  return command
    .helpOption('-h, --help', 'xem hướng dẫn')
    .helpCommand('help [command]', 'xem hướng dẫn của một lệnh')
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      commandUsage: (of) => said(inHelp, new Help().commandUsage(of)),
      subcommandTerm: (of) => said(inHelp, new Help().subcommandTerm(of)),
      optionDescription: (of: Option) => said(inHelp, new Help().optionDescription(of)),
      argumentDescription: (of: Argument) => said(inHelp, new Help().argumentDescription(of)),
    })
    .configureOutput({ outputError: (text, write) => write(said(mistakes, text)) });
}

function said(words: readonly (readonly [RegExp, string])[], text: string): string {
  return words.reduce((all, [pattern, own]) => all.replace(pattern, own), text);
}
