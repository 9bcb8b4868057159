import { type Settings, takeSettings } from './platform/config/settings.js';

let taken: Settings | null = null;

/** The settings of this process, the same each time: its environment holds the secrets no more once they are read. @throws SettingsError */
export function programSettings(): Settings {
  taken ??= takeSettings(process.env);
  return taken;
}
