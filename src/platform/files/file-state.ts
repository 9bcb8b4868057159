/** Whether a file may be handed out: it waits for the scanner, was found harmless (or nothing scans), or was refused. */
const fileStates = ['pending', 'clean', 'refused'] as const;
export type FileState = (typeof fileStates)[number];
