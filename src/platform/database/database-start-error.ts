/** The database cannot be used; the message tells the operator what is wrong and what to do, and holds no password. */
export class DatabaseStartError extends Error {
  override readonly name = 'DatabaseStartError';
}
