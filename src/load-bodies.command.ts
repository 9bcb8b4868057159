import { writeFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { Option } from 'commander';
import { withinProgram } from './command-context.js';
import type { AddCommand } from './commands.js';
import { type Console, OperatorError } from './console.js';
import { system } from './kernel/actor.js';
import type { Text } from './kernel/text.js';
import { countsText, hasDoneNothing } from './offices/loaded-text.js';
import type { LoadedOffices } from './offices/office-loader.service.js';
import { OfficeLoading } from './offices/office-loading.service.js';
import type { OfficeProblem } from './offices/office-source.js';
import { csvTemplate, xlsxTemplate, yamlTemplate } from './offices/office-template.js';
import { OFFICE_FILE_BYTES } from './offices/spreadsheet.js';
import { type Table, tables } from './offices/table-columns.js';
import { readUpTo } from './operator-file.js';

const texts = {
  purpose: {
    vi: 'Nạp đơn vị, nhóm đơn vị và tài khoản từ tệp .xlsx, .csv hoặc .yaml; nạp toàn bộ hoặc không nạp gì; chạy lại không đổi gì',
    en: 'Load bodies, groups and accounts from .xlsx, .csv or .yaml, all or nothing; a second run changes nothing',
  },
  dryRun: { vi: 'chỉ in ra sẽ làm gì, không ghi', en: 'say what would be done and write nothing' },
  template: {
    vi: 'ghi tệp mẫu .xlsx, .csv hoặc .yaml (không ghi đè)',
    en: 'write a template, .xlsx, .csv or .yaml (an existing file is not replaced)',
  },
  table: { vi: 'bảng nào, cho mẫu .csv', en: 'which table, for a template in .csv' },
} as const satisfies Record<string, Text>;

interface Options {
  readonly dryRun?: boolean;
  readonly template?: string;
  readonly table: Table;
}

/** `load-bodies FILE...`. */
export const loadBodiesCommand: AddCommand = (to, say) => {
  to.command('load-bodies')
    .description(texts.purpose[say.language])
    .argument('[files...]')
    .option('--dry-run', texts.dryRun[say.language])
    .option('--template <file>', texts.template[say.language])
    .addOption(new Option('--table <table>', texts.table[say.language]).choices(tables).default('bodies'))
    .action(async (paths: readonly string[], { dryRun = false, template, table }: Options) => {
      if (template !== undefined) {
        await writeFile(template, await templateOf(template, table), { flag: 'wx' });
        return say.say({ vi: `Đã ghi tệp mẫu ${template}.`, en: `The template is in ${template}.` });
      }
      if (paths.length === 0) throw noFile();
      say.say(loadedText(await loaded(say, paths, dryRun), dryRun));
    });
};

async function templateOf(path: string, table: Table): Promise<Buffer | string> {
  switch (extname(path).toLowerCase()) {
    case '.xlsx':
      return xlsxTemplate();
    case '.csv':
      return csvTemplate(table);
    case '.yaml':
    case '.yml':
      return yamlTemplate();
    default:
      throw new OperatorError({
        vi: `“${path}” phải có đuôi .xlsx, .csv hoặc .yaml.`,
        en: `“${path}” must end in .xlsx, .csv or .yaml.`,
      });
  }
}

/** @throws OperatorError with everything that is wrong; then nothing is kept */
async function loaded(say: Console, paths: readonly string[], dryRun: boolean): Promise<LoadedOffices> {
  const files = await Promise.all(
    paths.map(async (path) => ({ name: basename(path), content: await readUpTo(path, OFFICE_FILE_BYTES) })),
  );
  return withinProgram(say, async (app) => {
    const { done, problems } = await app
      .get(OfficeLoading, { strict: false })
      .load(system, files, { look: dryRun });
    if (problems !== null) throw unusable(problems.map(inWords));
    return done;
  });
}

function inWords({ place, message }: OfficeProblem): Text {
  const joined = (language: keyof Text) =>
    place[language] === '' ? message[language] : `${place[language]}: ${message[language]}`;
  return { vi: joined('vi'), en: joined('en') };
}

function loadedText(loaded: LoadedOffices, dryRun: boolean): Text {
  const start = dryRun
    ? { vi: 'Chạy thử, không ghi gì. ', en: 'A dry run, nothing was written. ' }
    : hasDoneNothing(loaded)
      ? { vi: 'Không có gì thay đổi. ', en: 'Nothing changed. ' }
      : { vi: 'Đã nạp. ', en: 'Loaded. ' };
  const next = dryRun ? { vi: '', en: '' } : nextText(loaded.newAccounts);
  const counts = countsText(loaded);
  return { vi: `${start.vi}${counts.vi}${next.vi}`, en: `${start.en}${counts.en}${next.en}` };
}

/** How people get into the accounts that were made. */
function nextText(made: LoadedOffices['newAccounts']): Text {
  const invited = made.filter((one) => one.invited).length;
  const others = made
    .filter((one) => !one.invited)
    .map(({ email }) => `\n  npm run dondoc -- one-time-code --email ${email}`);
  return {
    vi:
      (invited > 0 ? `\n${invited} thư mời sẽ được chương trình đang chạy gửi đi.` : '') +
      (others.length > 0
        ? `\n${others.length} tài khoản không có thư, cần mã dùng một lần:${others.join('')}`
        : ''),
    en:
      (invited > 0 ? `\nThe running program sends ${invited} invitations.` : '') +
      (others.length > 0
        ? `\n${others.length} accounts without mail need a one-time code:${others.join('')}`
        : ''),
  };
}

/** Problems beyond these are only counted. */
const SHOWN = 200;

function unusable(problems: readonly Text[]): OperatorError {
  const rest = problems.length - SHOWN;
  const shown: readonly Text[] =
    rest > 0
      ? [...problems.slice(0, SHOWN), { vi: `còn ${rest} lỗi nữa`, en: `${rest} more problems` }]
      : problems;
  const list = (language: keyof Text): string => shown.map((one) => `\n  ${one[language]}`).join('');
  return new OperatorError({
    vi: `Không nạp gì, vì có ${problems.length} lỗi:${list('vi')}`,
    en: `Nothing was loaded; ${problems.length} problems:${list('en')}`,
  });
}

function noFile(): OperatorError {
  return new OperatorError({
    vi: 'Hãy nêu tệp cần nạp, hoặc --template TỆP để lấy tệp mẫu.',
    en: 'Name the files to load, or --template FILE for a template.',
  });
}
