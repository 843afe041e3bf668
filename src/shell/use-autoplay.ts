import { useEffect } from 'react';
import { useStage } from '../ui/stage.ts';
import type { PanelControl } from './use-panel.ts';

/** Walks on while the transport plays, and stops at the last step. */
export function useAutoplay({ mode, k, count, go }: PanelControl): void {
  const { playing, setPlaying, speed } = useStage();
  const walking = playing && mode === 'step';
  useEffect(() => {
    if (!walking) return;
    if (k >= count - 1) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => go(k + 1), 1000 / speed);
    return () => clearTimeout(timer);
  }, [walking, k, count, go, speed, setPlaying]);
  // Leaving the panel or its steps ends the walk.
  useEffect(() => () => setPlaying(false), [mode, setPlaying]);
}
