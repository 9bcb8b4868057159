export type ExtensionStatus = 'requested' | 'proposed' | 'granted' | 'declined' | 'withdrawn';
