import { useEffect, useRef } from 'react';

const leaveFullScreen = () => {
  if (document.fullscreenElement) document.exitFullscreen().catch(() => {});
};

/** Asks for the whole screen; where it is not permitted (no gesture, an iframe, some phones) presenting works without. */
export function enterFullScreen(): void {
  document.documentElement.requestFullscreen?.({ navigationUI: 'hide' }).catch(() => {});
}

/** Keeps the full screen and presenter mode together: leaving one leaves the other. */
export function useFullScreen(present: boolean, leave: () => void): void {
  const presenting = useRef(present);
  presenting.current = present;
  useEffect(() => {
    if (!present) leaveFullScreen();
  }, [present]);
  useEffect(() => {
    const changed = () => {
      if (!document.fullscreenElement && presenting.current) leave();
    };
    document.addEventListener('fullscreenchange', changed);
    return () => document.removeEventListener('fullscreenchange', changed);
  }, [leave]);
}
