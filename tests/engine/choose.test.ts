import { describe, expect, it } from 'vitest';
import { choose, type Found } from '../../src/engine/choose.ts';
import { reasonOnPage } from '../../src/engine/client-reason.ts';
import type { BackendChoice } from '../../src/engine/contract.ts';

const both: Found = { webgl: 'ready', software: false, wasm: 'ready', probe: { webgl: 5, wasm: 9 } };

describe('choose', () => {
  it.each<[string, BackendChoice, Partial<Found>, string]>([
    ['the faster of both', 'auto', {}, 'webgl faster'],
    ['the faster of both', 'auto', { probe: { webgl: 90, wasm: 9 } }, 'wasm faster'],
    ['WASM before a software GPU that is about as fast', 'auto', { software: true }, 'wasm faster'],
    ['what could be measured', 'auto', { probe: { wasm: 9 } }, 'wasm faster'],
    ['WASM where there is no WebGL', 'auto', { webgl: 'missing' }, 'wasm webgl-missing'],
    ['WASM where WebGL is lost again and again', 'auto', { webgl: 'lost' }, 'wasm webgl-lost'],
    ['WASM where WebGL has 16 bits', 'auto', { webgl: 'half-precision' }, 'wasm webgl-half-precision'],
    ['WebGL where WASM does not load', 'auto', { wasm: 'missing' }, 'webgl wasm-missing'],
    ['WebGL with 16 bits before cpu', 'auto', { webgl: 'half-precision', wasm: 'missing' }, 'webgl wasm-missing'],
    ['cpu last', 'auto', { webgl: 'missing', wasm: 'missing' }, 'cpu only-cpu'],
    ['what was chosen', 'webgl', { probe: { webgl: 90, wasm: 9 } }, 'webgl chosen'],
    ['what was chosen, with 16 bits', 'webgl', { webgl: 'half-precision' }, 'webgl chosen'],
    ['the next best', 'webgl', { webgl: 'missing' }, 'wasm webgl-missing'],
    ['the next best after losses', 'webgl', { webgl: 'lost' }, 'wasm webgl-lost'],
    ['the last', 'webgl', { webgl: 'missing', wasm: 'missing' }, 'cpu only-cpu'],
    ['what was chosen', 'wasm', {}, 'wasm chosen'],
    ['the next best', 'wasm', { wasm: 'missing' }, 'webgl wasm-missing'],
    ['the last', 'wasm', { webgl: 'missing', wasm: 'missing' }, 'cpu only-cpu'],
    ['what was chosen', 'cpu', {}, 'cpu chosen'],
  ])('takes %s (%s, %o)', (_, choice, found, expected) => {
    const { backend, reason } = choose(choice, { ...both, ...found });
    expect(`${backend} ${reason}`).toBe(expected);
  });
});

describe('what the page says of it', () => {
  it('is "no WebGL" only where the page has none either', () => {
    expect(reasonOnPage('webgl-missing', () => true)).toBe('webgl-page-only');
    expect(reasonOnPage('webgl-missing', () => false)).toBe('webgl-missing');
    expect(reasonOnPage('webgl-lost', () => true)).toBe('webgl-lost');
    expect(reasonOnPage('faster', () => true)).toBe('faster');
  });
});
