/** Ends the program with advice when Node.js is too old for it. */
export function requireNode(version: string): void {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 9)) return;
  process.stderr.write(
    `Đôn Đốc needs Node.js 24.9 or later; this is ${version}.\n` +
      'Start it with "npm start", which uses the Node.js that "npm ci" installed, or install a newer one from https://nodejs.org.\n',
  );
  process.exit(1);
}
