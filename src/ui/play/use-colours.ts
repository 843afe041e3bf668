import { useMemo } from 'react';
import type { MapColours } from '../../pattern/painted-map.ts';
import { table } from '../colour.ts';
import { useStage } from '../stage.ts';

/** The colour tables the thread paints with, in the theme that is on. */
export function useColours(): MapColours {
  const { theme } = useStage();
  return useMemo(() => ({ signed: table('signed', theme), sequential: table('magnitude', theme) }), [theme]);
}
