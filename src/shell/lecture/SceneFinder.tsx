import { use, useLayoutEffect } from 'react';
import type { Plate } from '../../pattern/panel.ts';
import { searchWith } from '../address.ts';
import { loadRoom, once } from '../load-panel.ts';
import { MapPage } from '../map/MapPage.tsx';
import { plates } from '../registry.ts';

/** The first panel of the lecture that has a scene of this name. Rejects where a panel that did not arrive may have it. */
const panelOfScene = (scene: string): Promise<Plate | null> =>
  once(`scene/${scene}`, async () => {
    const rooms = await Promise.allSettled(plates.map(loadRoom));
    const found = plates.find((_, i) => {
      const room = rooms[i];
      return room?.status === 'fulfilled' && room.value.scenes.some(({ id }) => id === scene);
    });
    const missing = rooms.find((room) => room.status === 'rejected');
    if (!found && missing) throw missing.reason;
    return found ?? null;
  });

/** A link that names a scene and no panel: writes the panel into the address, or shows the map, which says so. */
export function SceneFinder({ scene }: { readonly scene: string }) {
  const plate = use(panelOfScene(scene));
  useLayoutEffect(() => {
    if (plate)
      history.replaceState(null, '', `${location.pathname}${searchWith(location.search, { panel: plate.id })}`);
  }, [plate]);
  return plate ? null : <MapPage />;
}
