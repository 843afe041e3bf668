// @vitest-environment jsdom
import { afterEach, describe, expect, it } from 'vitest';
import { guardDrops } from '../../src/shell/guard-drops.ts';

let stop = () => {};
afterEach(() => stop());

/** Whether the browser may do what it does with a drop: open what was dropped in place of the page. */
function goes(target: Element | null, type: 'dragover' | 'drop', types: readonly string[]): boolean {
  const event = new Event(type, { bubbles: true, cancelable: true });
  return target?.dispatchEvent(Object.assign(event, { dataTransfer: { types, dropEffect: 'copy' } })) ?? false;
}

describe('a drop beside its target', () => {
  it.each(['dragover', 'drop'] as const)('does not take the page away (%s)', (type) => {
    document.body.innerHTML = '<main><p>text</p><input type="file"><input id="name"></main>';
    const [beside, field] = [document.querySelector('p'), document.querySelector('#name')];
    expect(goes(beside, type, ['Files'])).toBe(true);
    stop = guardDrops();
    for (const types of [['Files'], ['text/uri-list', 'text/html'], ['text/plain']])
      expect(goes(beside, type, types), types.join()).toBe(false);
    // Text is typed by dropping it, a file is not
    expect(goes(field, type, ['text/plain'])).toBe(true);
    expect(goes(field, type, ['Files'])).toBe(false);
    stop();
    expect(goes(beside, type, ['Files'])).toBe(true);
  });
  it('leaves a target its own', () => {
    document.body.innerHTML = '<main></main>';
    stop = guardDrops();
    const transfer = { types: ['Files'], dropEffect: 'copy' };
    document.querySelector('main')?.addEventListener('drop', (event) => event.preventDefault());
    const event = Object.assign(new Event('drop', { bubbles: true, cancelable: true }), { dataTransfer: transfer });
    document.querySelector('main')?.dispatchEvent(event);
    expect(transfer.dropEffect).toBe('copy');
  });
});
