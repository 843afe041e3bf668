import { useMemo } from 'react';
import { type Theme, useStage } from '../../../../ui/stage.ts';

const names = ['input', 'kernel', 'output', 'error', 'gradient', 'sunken'] as const;

const read = (_theme: Theme): Partial<Record<(typeof names)[number], string>> => {
  const style = getComputedStyle(document.documentElement);
  return Object.fromEntries(
    names.flatMap((name) => {
      const colour = style.getPropertyValue(`--${name}`).trim();
      return colour ? [[name, colour]] : [];
    }),
  );
};

/** The colours of the roles as they are in this theme: whoever paints a cell must know how dark it is to choose its ink. */
export function useRoleColours(): Partial<Record<(typeof names)[number], string>> {
  const { theme } = useStage();
  return useMemo(() => read(theme), [theme]);
}
