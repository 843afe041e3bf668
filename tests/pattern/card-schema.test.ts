import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkedCard } from '../../src/pattern/card-schema.ts';

const folder = new URL('../../public/models/', import.meta.url);
// The toy net of Step has a card for whoever reads the repository; no page reads it
const names = readdirSync(folder).filter((name) => name !== 'pocket');
const cardOf = (name: string) => JSON.parse(readFileSync(new URL(`${name}/card.json`, folder), 'utf8'));

describe('a card', () => {
  it.each(names)('%s is one', (name) => {
    const card = cardOf(name);
    expect(checkedCard(card)).toEqual({ value: card });
  });

  it.each([
    ['shape', null],
    ['shape', 'text'],
    ['shape', {}],
    ['empty', { ...cardOf('digits'), seeds: [] }],
    ['shape', { ...cardOf('digits'), shipped: null }],
    ['shape', { ...cardOf('digits'), metrics: { accuracy: { mean: '0.9' } } }],
  ])('is refused as %s', (fault, value) => {
    expect(checkedCard(value)).toMatchObject({ fault });
  });
});
