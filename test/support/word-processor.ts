import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, describe } from '@jest/globals';

const howToGetIt =
  'soffice was not found; get it with: sudo apt-get install --no-install-recommends libreoffice-writer-nogui';

/** `describe` for what needs LibreOffice: left out where there is none, unless DONDOC_REQUIRE_LIBREOFFICE is 1. */
export function describeWithWordProcessor(name: string, tests: (office: WordProcessor) => void): void {
  const isThere = isInstalled();
  if (!isThere && process.env['DONDOC_REQUIRE_LIBREOFFICE'] === '1') throw new Error(howToGetIt);
  if (!isThere) console.warn(`The tests with a word processor are left out: ${howToGetIt}`);
  (isThere ? describe : describe.skip)(name, () => {
    const office = new WordProcessor();
    afterAll(() => office.close());
    tests(office);
  });
}

function isInstalled(): boolean {
  try {
    execFileSync('soffice', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** LibreOffice with settings of its own and only the fonts of the project: it prints the same on every machine. */
export class WordProcessor {
  private readonly folder = mkdtempSync(join(tmpdir(), 'dondoc-office-'));

  /** The file as it is printed. @throws Error what the word processor said, if it did not take the file */
  async print(content: Buffer, ending = 'docx'): Promise<Buffer> {
    const given = join(this.folder, `given.${ending}`);
    const printed = join(this.folder, 'given.pdf');
    writeFileSync(given, content);
    writeFileSync(join(this.folder, 'fonts.conf'), fontSettings(join(this.folder, 'font-cache')));
    rmSync(printed, { force: true });
    const { stdout, stderr } = await promisify(execFile)(
      'soffice',
      [
        `-env:UserInstallation=file://${this.folder}/settings`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        this.folder,
        given,
      ],
      {
        timeout: 120_000,
        env: { ...process.env, HOME: this.folder, FONTCONFIG_FILE: join(this.folder, 'fonts.conf') },
      },
    );
    return readFile(printed).catch((cause: unknown) => {
      throw new Error(`The word processor did not print the file: ${stdout}${stderr}`, { cause });
    });
  }

  close(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

function fontSettings(cache: string): string {
  const fonts = dirname(
    createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf'),
  );
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${dirname(fonts)}</dir>
  <cachedir>${cache}</cachedir>
  <alias binding="same"><family>Times New Roman</family><accept><family>Tinos</family></accept></alias>
</fontconfig>`;
}
