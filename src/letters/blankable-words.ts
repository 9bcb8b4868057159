/** Texts of a letter that may name persons; `line`: the one with the id in `part`. */
export const blankableInLetters = [
  'subject',
  'addressees',
  'opening',
  'closing',
  'recipients',
  'signer',
  'voidReason',
  'line',
] as const;
export type BlankableInLetter = (typeof blankableInLetters)[number];

/** Texts beside a number in a register. */
export const blankableInRegisters = ['subject', 'addressees', 'signer', 'reason'] as const;
export type BlankableInRegister = (typeof blankableInRegisters)[number];
