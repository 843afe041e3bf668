/** The shell's icons, in one size and weight, silent to screen readers: their buttons have names. */
import { Keyboard, type LucideIcon, MonitorPlay, Presentation, Settings2, Share2, X } from 'lucide-react';

const drawn = (Icon: LucideIcon) =>
  function ShellIcon() {
    return <Icon size="1.25em" strokeWidth={1.75} aria-hidden="true" />;
  };

export const CloseIcon = drawn(X);
export const ShareIcon = drawn(Share2);
export const PresentIcon = drawn(Presentation);
export const SettingsIcon = drawn(Settings2);
export const KeysIcon = drawn(Keyboard);
export const SpeakerIcon = drawn(MonitorPlay);
