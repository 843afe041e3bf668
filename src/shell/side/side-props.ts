import type { KnobValues } from '../../pattern/knobs.ts';
import type { Beside, Plate, Room } from '../../pattern/panel.ts';
import type { Words } from '../../pattern/words.ts';
import type { PanelControl } from '../use-panel.ts';

/** What the parts beside the figure know of the open panel. */
export interface SideProps {
  readonly plate: Plate;
  readonly room: Room<KnobValues>;
  readonly beside: Beside<KnobValues>;
  readonly words: Words;
  readonly control: PanelControl;
}
