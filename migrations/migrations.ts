import type { MigrationInterface } from 'typeorm';

/**
 * Every migration, in order. A file is named `<time>-<table>-<operation>.ts`, its class ends in the same time (13 digits,
 * milliseconds), and it is never edited once it is on main.
 */
export const migrations: readonly (new () => MigrationInterface)[] = [];
