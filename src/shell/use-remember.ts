import { useEffect } from 'react';
import type { KnobValues } from '../pattern/knobs.ts';
import type { Plate, Room } from '../pattern/panel.ts';
import { useStage } from '../ui/stage.ts';
import { searchWith } from './address.ts';
import { loadBeside } from './load-panel.ts';
import { visitedMode, visitedScene, withPanel } from './progress.ts';
import { progressStore } from './shell.ts';
import type { PanelControl } from './use-panel.ts';

/** How long (ms) a state must last to be where the visitor "stopped". */
const settled = 800;

/** Writes down where the visitor is. An embedded figure remembers nothing: it is a guest on another page. */
export function useRemember(plate: Plate, room: Room<KnobValues>, control: PanelControl): void {
  const { embed } = useStage();
  const { mode, scene, k, query } = control;
  const { id } = plate;

  useEffect(() => {
    if (embed) return;
    const scenesInAll = room.scenes.length;
    const here = visitedMode(progressStore.get(), id, mode);
    const seen = scene && room.scenes.some((known) => known.id === scene) ? visitedScene(here, id, scene) : here;
    progressStore.set(withPanel(seen, id, (panel) => ({ ...panel, scenesInAll })));
  }, [embed, id, mode, scene, room]);

  useEffect(() => {
    if (embed) return;
    let here = true;
    loadBeside(plate).then(
      ({ questions }) => {
        const questionsInAll = questions.length;
        if (here) progressStore.set(withPanel(progressStore.get(), id, (panel) => ({ ...panel, questionsInAll })));
      },
      // whoever looks at the questions is told; the map then knows as many as before
      () => {},
    );
    return () => {
      here = false;
    };
  }, [embed, plate, id]);

  const search = searchWith('', { ...query, present: null, lang: null, theme: null, hide: null });
  useEffect(() => {
    if (embed) return;
    const timer = setTimeout(() => {
      progressStore.set({ ...progressStore.get(), last: { panel: id, search, mode, k } });
    }, settled);
    return () => clearTimeout(timer);
  }, [embed, id, search, mode, k]);
}
