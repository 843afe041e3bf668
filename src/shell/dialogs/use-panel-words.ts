import { use } from 'react';
import type { Plate } from '../../pattern/panel.ts';
import type { Language, Words } from '../../pattern/words.ts';
import { loadWords } from '../load-panel.ts';

/** A panel's words; they are here already where the panel is open. */
export const usePanelWords = (plate: Plate, language: Language): Words => use(loadWords(plate, language));
