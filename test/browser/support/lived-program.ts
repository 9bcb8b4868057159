import { on } from 'node:events';
import { watch } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { simpleParser } from 'mailparser';
import { freePort, type RunningProgram, startBuiltProgram } from '../../support/built-program.js';
import { SAMPLE_PASSWORD } from '../../support/sample.js';

/** The whole program with the sample that has lived through its year up to `now`, an instant at which its clock is held. */
export async function startLivedProgram(now: string): Promise<RunningProgram> {
  const port = String(await freePort());
  return startBuiltProgram({ SAMPLE: 'lived', DEMO_PASSWORD: SAMPLE_PASSWORD, DONDOC_NOW: now, PORT: port });
}

/** The links of the newest mail to that address that lie under `path`. */
export async function mailedLinks({ varDir }: RunningProgram, to: string, path: string): Promise<string[]> {
  const folder = join(varDir, 'mail');
  // one that is being written has another name until it is whole
  const whole = (await readdir(folder)).filter((name) => name.endsWith('.eml'));
  for (const name of whole.toSorted().toReversed()) {
    const { text = '', headerLines } = await simpleParser(await readFile(join(folder, name)));
    if (!headerLines.some(({ key, line }) => key === 'to' && line.includes(to))) continue;
    const links = (text.match(/https?:\/\/\S+/g) ?? []).filter((link) =>
      new URL(link).pathname.startsWith(path),
    );
    if (links.length > 0) return links;
  }
  return [];
}

/** The first such link, as soon as its mail is there. @throws Error where none comes within a minute */
export async function awaitedLink(program: RunningProgram, to: string, path: string): Promise<string> {
  const watcher = watch(join(program.varDir, 'mail'));
  // from before the first look on, so that no mail comes in between
  const changes = on(watcher, 'change', { signal: AbortSignal.timeout(60_000) });
  try {
    for (;;) {
      const [link] = await mailedLinks(program, to, path);
      if (link !== undefined) return link;
      await changes.next();
    }
  } finally {
    watcher.close();
  }
}
