import { type Settings, takeSettings } from './platform/config/settings.js';

const taken = new WeakMap<object, Settings>();

/** The settings in an environment, the same each time: it holds the secrets no more once they are read. @throws SettingsError */
export function programSettings(env: Record<string, string | undefined>): Settings {
  const settings = taken.get(env) ?? takeSettings(env);
  taken.set(env, settings);
  return settings;
}
