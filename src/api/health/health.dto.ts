/** Whether the program can work. */
export class HealthDto {
  /**
   * `ok`, or `not ready`
   * @example ok
   */
  status!: string;
}
