// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { defineKnobs, integer } from '../../src/pattern/knobs.ts';
import { changesNothing, scenesOf, type Walk } from '../../src/shell/lecture/idle.ts';
import { actionOf, type KeyAction, type KeyPress, type KeySituation, whereOf } from '../../src/shell/lecture/keys.ts';
import { clockText } from '../../src/shell/lecture/SpeakerTimer.tsx';
import { type Place, smallStep, stateOfScene } from '../../src/shell/lecture/scenes.ts';

const knobs = defineKnobs({
  size: integer({ min: 1, max: 9, default: 4 }),
  kernelSize: integer({ min: 1, max: (p) => Number(p.size), default: 2 }),
});
const room = {
  knobs,
  steps: {
    count: (p: typeof knobs.defaults) => p.size * 2,
    step: () => ({ lights: [], formula: '', caption: { key: '' } }),
  },
};
const scenes = [{ id: 'one' }, { id: 'two' }, { id: 'three' }];
const place = (more: Partial<Place>): Place => ({ mode: 'step', k: 0, count: 5, scene: 'one', scenes, ...more });

describe('scenes', () => {
  it('are states over the defaults, settled to legal values', () => {
    expect(stateOfScene(room, { mode: 'play', params: { size: 3, kernelSize: 9 }, predict: true })).toEqual({
      mode: 'play',
      params: { size: 3, kernelSize: 3 },
      k: 0,
      predict: true,
    });
  });
  it('clamp their step to the last one', () => {
    expect(stateOfScene(room, { params: { size: 2 }, k: 99 }).k).toBe(3);
  });
  it('stand over the knobs a question is asked under', () => {
    expect(stateOfScene(room, { k: 1 }, { size: 7 }).params).toEqual({ size: 7, kernelSize: 2 });
  });
});

describe('the clicker', () => {
  it('goes step by step, then to the next scene', () => {
    expect(smallStep(place({ k: 3 }), 1)).toEqual({ to: 'step', k: 4 });
    expect(smallStep(place({ k: 4 }), 1)).toEqual({ to: 'scene', id: 'two', end: false });
  });
  it('goes back the same way, landing on the last step of the scene before', () => {
    expect(smallStep(place({ k: 1 }), -1)).toEqual({ to: 'step', k: 0 });
    expect(smallStep(place({ scene: 'two' }), -1)).toEqual({ to: 'scene', id: 'one', end: true });
    expect(smallStep(place({}), -1)).toBeNull();
  });
  it('goes from scene to scene where there are no steps', () => {
    expect(smallStep(place({ mode: 'play', k: 2 }), 1)).toEqual({ to: 'scene', id: 'two', end: false });
    expect(smallStep(place({ mode: 'train', scene: 'three' }), 1)).toBeNull();
  });
  it('begins the script where no scene is on show', () => {
    expect(smallStep(place({ scene: null, k: 4 }), 1)).toEqual({ to: 'scene', id: 'one', end: false });
    expect(smallStep(place({ scene: null }), -1)).toBeNull();
  });
});

const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrl: false,
  meta: false,
  alt: false,
  shift: false,
  ...more,
});
const at = (more: Partial<KeySituation> = {}): KeySituation => ({
  inWidget: false,
  inText: false,
  onButton: false,
  inDialog: false,
  stepping: true,
  present: false,
  black: false,
  singleKeys: true,
  ...more,
});

describe('keys that change nothing', () => {
  const walk = (more: Partial<Walk> = {}): Walk => ({
    ...place({}),
    embed: true,
    canUndo: false,
    canRedo: false,
    ...more,
  });
  const idle = (action: KeyAction, more: Partial<Walk> = {}) => changesNothing(action, walk(more));

  it('are left to the page around an embedded figure at both ends of its walk', () => {
    for (const [action, end] of [
      ['small-next', 4],
      ['next', 4],
      ['last', 4],
      ['small-previous', 0],
      ['previous', 0],
      ['first', 0],
    ] as const) {
      expect(idle({ do: action }, { k: end }), action).toBe(true);
      expect(idle({ do: action }, { k: 2 }), action).toBe(false);
    }
    for (const action of ['small-next', 'small-previous'] as const) {
      expect(idle({ do: action }, { mode: 'play', k: 2 })).toBe(true);
      // In a lecture they go on into the next scene, or say that there is none
      expect(idle({ do: action }, { mode: 'play', k: 2, embed: false })).toBe(false);
    }
  });
  it('include what belongs to a lecture, in another page', () => {
    for (const action of ['present', 'black', 'keys', 'speaker', 'leave'] as const) {
      expect(idle({ do: action })).toBe(true);
      expect(idle({ do: action }, { embed: false })).toBe(false);
    }
    expect(idle({ do: 'scene', index: 0 })).toBe(true);
    expect(idle({ do: 'scene', index: 0 }, { embed: false })).toBe(false);
    expect(idle({ do: 'scene', index: 8 }, { embed: false })).toBe(true);
  });
  it('include an undo of nothing', () => {
    for (const [action, key] of [
      ['undo', 'canUndo'],
      ['redo', 'canRedo'],
    ] as const) {
      expect(idle({ do: action })).toBe(true);
      expect(idle({ do: action }, { [key]: true })).toBe(false);
    }
  });
  it('are not those that swap an embedded figure for another scene', () => {
    expect(smallStep({ ...place({ k: 4 }), scenes: scenesOf(walk()) }, 1)).toBeNull();
    expect(smallStep({ ...place({ k: 4 }), scenes: scenesOf(walk({ embed: false })) }, 1)).toMatchObject({
      to: 'scene',
    });
  });
});

describe('keys', () => {
  it('gives the clicker’s keys to nobody else, wherever the focus is', () => {
    for (const situation of [
      at(),
      at({ inWidget: true }),
      at({ inDialog: true }),
      at({ singleKeys: false, stepping: false }),
    ]) {
      expect(actionOf(press('PageDown'), situation)).toEqual({ do: 'small-next' });
      expect(actionOf(press('PageUp'), situation)).toEqual({ do: 'small-previous' });
    }
  });
  it('leaves arrows, Home, End, Space and Undo to the widget that has them', () => {
    for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End', ' ', 'p', '?', '1'])
      expect(actionOf(press(key), at({ inWidget: true, present: true }))).toBeNull();
    expect(actionOf(press('z', { ctrl: true }), at({ inWidget: true, inText: true }))).toBeNull();
    expect(actionOf(press('z', { ctrl: true }), at({ inWidget: true }))).toEqual({ do: 'undo' });
    expect(actionOf(press(' '), at({ onButton: true }))).toBeNull();
    expect(actionOf(press('Tab'), at())).toBeNull();
  });
  it('walks in Step only', () => {
    expect(actionOf(press('ArrowRight'), at())).toEqual({ do: 'next' });
    expect(actionOf(press('ArrowRight'), at({ stepping: false }))).toBeNull();
    expect(actionOf(press('ArrowRight', { alt: true }), at())).toBeNull();
  });
  it('undoes and redoes', () => {
    expect(actionOf(press('z', { ctrl: true }), at())).toEqual({ do: 'undo' });
    expect(actionOf(press('Z', { meta: true, shift: true }), at())).toEqual({ do: 'redo' });
    expect(actionOf(press('y', { ctrl: true }), at())).toEqual({ do: 'redo' });
  });
  it('takes digits and B only while presenting', () => {
    expect(actionOf(press('3'), at())).toBeNull();
    expect(actionOf(press('3'), at({ present: true }))).toEqual({ do: 'scene', index: 2 });
    expect(actionOf(press('b'), at({ present: true }))).toEqual({ do: 'black' });
    expect(actionOf(press('b'), at())).toBeNull();
  });
  it('leaves the black screen before it leaves presenting', () => {
    expect(actionOf(press('Escape'), at({ present: true, black: true }))).toEqual({ do: 'black' });
    expect(actionOf(press('Escape'), at({ present: true }))).toEqual({ do: 'leave' });
    expect(actionOf(press('Escape'), at({ present: true, inDialog: true }))).toBeNull();
  });
  it('has no single-key shortcut where they are switched off', () => {
    for (const key of ['p', '?', 'b', '1', 's'])
      expect(actionOf(press(key), at({ singleKeys: false, present: true }))).toBeNull();
    expect(actionOf(press('ArrowRight'), at({ singleKeys: false }))).toEqual({ do: 'next' });
  });
  it('knows a widget from its surroundings', () => {
    document.body.innerHTML =
      '<svg><g role="grid"><g role="gridcell" id="cell"></g></g></svg><button id="b"></button><p id="p"></p>';
    expect(whereOf(document.querySelector('#cell')).inWidget).toBe(true);
    expect(whereOf(document.querySelector('#b'))).toMatchObject({ inWidget: false, onButton: true });
    expect(whereOf(document.querySelector('#p'))).toEqual({
      inWidget: false,
      inText: false,
      onButton: false,
      inDialog: false,
    });
  });
});

describe('the speaker’s clock', () => {
  it('reads as people write it', () => {
    expect(clockText(0)).toBe('0:00');
    expect(clockText(65_999)).toBe('1:05');
    expect(clockText(3_725_000)).toBe('1:02:05');
  });
});
