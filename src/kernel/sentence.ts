/** The text with its full stop, where it does not end as a sentence already. */
export function endedSentence(text: string): string {
  const said = text.trim();
  return said === '' || /[.!?…]["”’)]*$/u.test(said) ? said : `${said.replace(/[,;:]$/u, '')}.`;
}
