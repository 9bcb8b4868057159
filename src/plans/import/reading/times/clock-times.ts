/** Whether words are a time of day and no day: "7h30", "8 giờ 00 - 8 giờ 15", "07:30". */
export function isClock(text: string): boolean {
  return CLOCK.test(text);
}

const CLOCK =
  /^(?:từ |lúc )?\d{1,2}\s?(?:(?:h|g|giờ)\s?(?:\d{2})?|:\d{2})(?:['’p]|\s?phút)?(?:\s*(?:[-–→]|đến)\s*\d{1,2}\s?(?:(?:h|g|giờ)\s?(?:\d{2})?|:\d{2})(?:['’p]|\s?phút)?)?[\s.;:]*$/iu;
