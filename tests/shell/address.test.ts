// @vitest-environment jsdom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Address,
  backends,
  decodeAddress,
  encodeAddress,
  languages,
  modes,
  nearestInteger,
  queryOf,
  searchFor,
  searchWith,
  shellKeys,
  themes,
} from '../../src/shell/address.ts';

const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
const legalAddress: fc.Arbitrary<Address> = fc.record({
  panel: fc.option(id),
  mode: fc.constantFrom(...modes),
  k: fc.nat(999_999),
  lang: fc.option(fc.constantFrom(...languages)),
  theme: fc.option(fc.constantFrom(...themes)),
  present: fc.boolean(),
  embed: fc.boolean(),
  hide: fc.uniqueArray(fc.stringMatching(/^[A-Za-z][\w-]{0,20}$/), { maxLength: 8 }),
  predict: fc.boolean(),
  backend: fc.constantFrom(...backends),
  seed: fc.nat(2 ** 31 - 1),
  scene: fc.option(id),
  speaker: fc.boolean(),
  session: fc.option(fc.stringMatching(/^[a-z0-9]{4}-[a-z0-9]{4}$/)),
});

const isLegal = (address: Address) => {
  expect(modes).toContain(address.mode);
  expect([null, ...languages]).toContain(address.lang);
  expect([null, ...themes]).toContain(address.theme);
  expect(backends).toContain(address.backend);
  for (const n of [address.k, address.seed]) expect(Number.isInteger(n) && n >= 0 && n < 2 ** 31).toBe(true);
  for (const on of [address.present, address.embed, address.predict, address.speaker])
    expect(typeof on).toBe('boolean');
  for (const name of address.hide) expect(name).toMatch(/^[A-Za-z][\w-]{0,39}$/);
  expect(address.hide.length).toBeLessThanOrEqual(64);
};

describe('the shell’s address', () => {
  it('gives back what it encoded', () => {
    fc.assert(
      fc.property(legalAddress, (address) => {
        expect(decodeAddress(encodeAddress(address))).toEqual(address);
      }),
    );
  });

  it('decodes any rubbish to something legal', () => {
    const rubbish = fc.oneof(fc.string(), fc.string({ unit: 'binary' }), fc.double().map(String), fc.constant(null));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...shellKeys), rubbish), (query) => isLegal(decodeAddress(query))),
      { numRuns: 500 },
    );
  });

  it('reads any query string', () => {
    fc.assert(fc.property(fc.string(), (search) => isLegal(decodeAddress(queryOf(search)))));
  });

  it('leaves defaults out', () => {
    expect(encodeAddress(decodeAddress({}))).toEqual({});
    expect(encodeAddress({ mode: 'play', k: 0, hide: [] })).toEqual({ mode: 'play' });
  });

  it('takes the nearest whole number', () => {
    expect(nearestInteger('-3', 0, 9)).toBe(0);
    expect(nearestInteger('2.6', 0, 9)).toBe(3);
    expect(nearestInteger('1e99', 0, 9)).toBe(9);
    expect(nearestInteger('-0', 0, 9)).toBe(0);
    expect(nearestInteger('seven', 0, 9)).toBeNull();
    expect(nearestInteger(' ', 0, 9)).toBeNull();
  });

  it('keeps language, theme and presenter mode when the panel changes, and nothing of the old panel', () => {
    const search = searchFor('?panel=convolution&kernelSize=5&k=9&lang=es&theme=dark&present=1&scene=edges', 'pooling');
    expect(queryOf(search)).toEqual({ panel: 'pooling', lang: 'es', theme: 'dark', present: '1' });
    expect(queryOf(searchFor(search, null))).toEqual({ lang: 'es', theme: 'dark', present: '1' });
  });

  it('replaces parts of a query and leaves the rest', () => {
    expect(searchWith('?a=1&b=2', { b: null, c: '3' })).toBe('?a=1&c=3');
    expect(searchWith('?a=1', { a: null })).toBe('?');
  });
});
