// A scanner as FILE_SCANNER takes it: it does what the file's content says.
import { readFileSync } from 'node:fs';

const content = readFileSync(process.argv.at(-1) ?? '', 'latin1');
if (content.includes('TRIAL-HANG')) setInterval(() => {}, 1000);
else {
  const code = /TRIAL-EXIT-(\d+)/.exec(content)?.[1] ?? '0';
  if (code !== '0') console.error(`the trial says ${code}`);
  process.exitCode = Number(code);
}
