import { readFileSync } from 'node:fs';
import { interpolateLab } from 'd3-interpolate';
import { interpolateCividis } from 'd3-scale-chromatic';
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

describe('the maps, made again with d3', () => {
  const ends: Readonly<Record<Theme, readonly [negative: string, positive: string]>> = {
    light: ['#a4510f', '#0b7a70'],
    dark: ['#ee9f5f', '#49cdbb'],
    contrast: ['#8a3b00', '#005e56'],
  };
  const farthest = (one: (t: number) => string, other: (t: number) => string, places: readonly number[]) =>
    Math.max(
      ...places.flatMap((t) => {
        const expected = channelsOf(other(t));
        return channelsOf(one(t)).map((channel, c) => Math.abs(channel - (expected[c] ?? 0)));
      }),
    );
  const fine = Array.from({ length: 1001 }, (_, i) => i / 500 - 1);
  const stops = Array.from({ length: 33 }, (_, i) => i / 32);

  it.each(themes)('are straight lines in CIELAB from the surface to both ends: %s', (theme) => {
    const [negative, positive] = ends[theme];
    const surface = tokens(theme).get('--surface') ?? '';
    const [below, above] = [interpolateLab(surface, negative), interpolateLab(surface, positive)];
    const signed = (t: number) => (t < 0 ? below(-t) : above(t));
    const signedStops = stops.map((t) => 2 * t - 1);
    expect(farthest(diverging(theme), signed, signedStops)).toBe(0);
    expect(farthest(diverging(theme), signed, fine)).toBeLessThanOrEqual(3);
  });

  it('are cividis', () => {
    const magnitudes = fine.filter((t) => t >= 0);
    expect(farthest(sequential('light'), interpolateCividis, stops)).toBe(0);
    expect(farthest(sequential('light'), interpolateCividis, magnitudes)).toBeLessThanOrEqual(1);
  });
});

it('keeps to the ends outside −1..1 and shows NaN as zero', () => {
  const map = diverging('light');
  expect([map(-9), map(9), map(Number.NaN)]).toEqual([map(-1), map(1), map(0)]);
});

it('knows black from white', () => expect(contrast('#000000', 'rgb(255, 255, 255)')).toBeCloseTo(21, 10));
