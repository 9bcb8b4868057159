/** What an argon2 hash costs to make: KiB of memory and passes over it. */
export interface PasswordCost {
  readonly memoryCost: number;
  readonly timeCost: number;
}

/** Whether the hash is of another kind than argon2id (version 1.3), or takes less memory or less work than that. */
export function isWeakerHash(encoded: string, cost: PasswordCost): boolean {
  const [, memory, passes] = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=\d+\$/.exec(encoded) ?? [];
  if (memory === undefined || passes === undefined) return true;
  const memoryCost = Number(memory);
  return memoryCost < cost.memoryCost || memoryCost * Number(passes) < cost.memoryCost * cost.timeCost;
}
