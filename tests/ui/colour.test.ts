import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diverging, inkOn, sequential, table } from '../../src/ui/colour.ts';
import { channelsOf, contrast } from '../../src/ui/contrast.ts';
import type { Theme } from '../../src/ui/stage.ts';

const themes: readonly Theme[] = ['light', 'dark', 'contrast'];
const steps = Array.from({ length: 201 }, (_, i) => i / 100 - 1);

/** The custom properties of one theme in tokens.css. */
function tokens(theme: Theme): ReadonlyMap<string, string> {
  const css = readFileSync(new URL('../../src/ui/tokens.css', import.meta.url), 'utf8');
  const block = new RegExp(`\\[data-theme=['"]${theme}['"]\\]\\s*\\{([^}]*)\\}`).exec(css)?.[1] ?? '';
  return new Map([...block.matchAll(/(--[\w-]+):\s*(#[\da-f]{6})/gi)].map((match) => [match[1] ?? '', match[2] ?? '']));
}

describe.each(themes)('%s', (theme) => {
  const token = (name: string) => tokens(theme).get(`--${name}`) ?? '';

  it('has text colours that are read on page, surface and sunken ground', () => {
    for (const ink of ['ink', 'ink-soft', 'input-ink', 'kernel-ink', 'output-ink', 'gradient-ink', 'error-ink'])
      for (const ground of ['page', 'surface', 'sunken'])
        expect(contrast(token(ink), token(ground)), `${ink} on ${ground}`).toBeGreaterThanOrEqual(4.5);
  });

  it('has role inks that are read on their own tint', () => {
    for (const role of ['input', 'kernel', 'output', 'gradient', 'error'])
      expect(contrast(token(`${role}-ink`), token(`${role}-soft`)), role).toBeGreaterThanOrEqual(4.5);
  });

  it('has lines and focus rings that stand out', () => {
    for (const name of ['line-strong', 'focus', 'input', 'output'])
      expect(contrast(token(name), token('surface')), name).toBeGreaterThanOrEqual(3);
    expect(contrast(token('on-accent'), token('accent'))).toBeGreaterThanOrEqual(4.5);
  });

  it('shows zero as the surface and nothing else like it', () => {
    expect(channelsOf(diverging(theme)(0))).toEqual(channelsOf(token('surface')));
    const away = [-0.1, 0.1].map((t) => contrast(diverging(theme)(t), token('surface')));
    for (const ratio of away) expect(ratio).toBeGreaterThan(1.02);
  });

  it('gets steadily stronger away from zero', () => {
    const strength = (t: number) => contrast(diverging(theme)(t), token('surface'));
    for (const side of [-1, 1])
      for (let t = 0.1; t <= 1; t += 0.1) expect(strength(side * t)).toBeGreaterThan(strength(side * (t - 0.1)));
  });

  it('finds a readable ink on every colour of both maps', () => {
    for (const t of steps)
      for (const colour of [diverging(theme)(t), sequential(theme)(Math.abs(t))])
        expect(contrast(inkOn(colour), colour), colour).toBeGreaterThanOrEqual(4.5);
  });

  it('tabulates 256 opaque colours', () => {
    for (const kind of ['signed', 'magnitude'] as const) {
      const bytes = table(kind, theme);
      expect(bytes).toHaveLength(1024);
      expect(bytes.filter((_, i) => i % 4 === 3).every((alpha) => alpha === 255)).toBe(true);
    }
    expect([...table('signed', theme).slice(0, 3)]).toEqual(channelsOf(diverging(theme)(-1)));
    expect([...table('signed', theme).slice(1020, 1023)]).toEqual(channelsOf(diverging(theme)(1)));
  });
});

it('keeps to the ends outside −1..1 and shows NaN as zero', () => {
  const map = diverging('light');
  expect([map(-9), map(9), map(Number.NaN)]).toEqual([map(-1), map(1), map(0)]);
});

it('knows black from white', () => expect(contrast('#000000', 'rgb(255, 255, 255)')).toBeCloseTo(21, 10));
