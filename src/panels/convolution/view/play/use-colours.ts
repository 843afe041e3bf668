import { useMemo } from 'react';
import { table } from '../../../../ui/colour.ts';
import { useStage } from '../../../../ui/stage.ts';

/** The colour tables the thread paints with, in the theme that is on. */
export function useColours(): { signed: Uint8ClampedArray; sequential: Uint8ClampedArray } {
  const { theme } = useStage();
  return useMemo(() => ({ signed: table('signed', theme), sequential: table('magnitude', theme) }), [theme]);
}
