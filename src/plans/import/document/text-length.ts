/** The longest text, in characters: some 600 pages. */
export const TEXT_LENGTH = 1_500_000;

/** As much of a text as shows whether it is too long: more is not handed from one thread to another. */
export function handedOver(text: string): string {
  return text.slice(0, TEXT_LENGTH + 1);
}
