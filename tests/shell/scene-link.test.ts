/** Links that name a scene: alone they open it, other keys change it, and what was set back to its default stays so. */
import { describe, expect, it } from 'vitest';
import type { KnobValues } from '../../src/pattern/knobs.ts';
import type { Room } from '../../src/pattern/panel.ts';
import { decodeAddress, encodeAddress } from '../../src/shell/address.ts';
import { nameChanges } from '../../src/shell/changes.ts';
import { hideable, knownNames } from '../../src/shell/hideable.ts';
import { encodeKnobs, impliedBy, leftToScene, stateOfScene } from '../../src/shell/lecture/scenes.ts';
import { sayChanges } from '../../src/shell/say-changes.ts';
import { englishWords, sayIn } from '../../src/shell/words.ts';

const rooms = import.meta.glob<{ room: Room<KnobValues> }>('../../src/panels/*/room.ts', { eager: true });

for (const [path, { room }] of Object.entries(rooms))
  describe(path, () => {
    const opened = (query: Readonly<Record<string, string | null | undefined>>) => {
      const full = { ...query, ...leftToScene(room, query) };
      const { mode, k, predict } = decodeAddress(full);
      return { mode, k, predict, params: room.knobs.decode(full) };
    };

    it('opens each scene from its name alone', () => {
      for (const scene of room.scenes) expect(opened({ scene: scene.id }), scene.id).toEqual(stateOfScene(room, scene));
    });

    it('keeps what the address says beside the scene', () => {
      for (const scene of room.scenes) {
        const state = opened({ scene: scene.id, mode: 'step', k: '0', predict: '0' });
        expect(state, scene.id).toEqual(stateOfScene(room, { ...scene, mode: 'step', k: 0, predict: false }));
      }
    });

    it('leaves no step and no knob beyond what the other keys allow', () => {
      const knob = room.knobs.names.find((name) => room.knobs.table[name]?.kind === 'integer');
      if (!knob) throw new Error('no whole number among the knobs');
      for (const scene of room.scenes) {
        const { params, k } = opened({ scene: scene.id, [knob]: '1' });
        expect(params).toEqual(room.knobs.settle(params));
        expect(k).toBeLessThan(Math.max(1, room.steps.count(params)));
      }
    });

    it('writes what is on show so that the scene does not come back over it', () => {
      for (const scene of room.scenes) {
        const implied = impliedBy(room, scene.id);
        const plain = { mode: 'step', k: 0, predict: false, scene: scene.id } as const;
        const texts = { ...encodeAddress(plain, implied), ...encodeKnobs(room.knobs, room.knobs.defaults, implied) };
        expect(opened(texts), scene.id).toEqual({ mode: 'step', k: 0, predict: false, params: room.knobs.defaults });
        const shown = stateOfScene(room, scene);
        expect(Object.keys(encodeKnobs(room.knobs, shown.params, implied)).sort()).toEqual(
          Object.keys(room.knobs.encode(shown.params)).sort(),
        );
      }
    });

    it('leaves an address without a scene, or with an unknown one, as it is', () => {
      expect(leftToScene(room, { k: '3' })).toBeNull();
      expect(leftToScene(room, { scene: 'nowhere' })).toBeNull();
    });
  });

describe('names that nothing bears', () => {
  const room = { knobs: { names: ['padding'] } as unknown as Parameters<typeof hideable>[0]['knobs'] };
  const known = { scenes: ['window'], hideable: hideable(room) };
  const say = sayIn(englishWords);

  it('are told, each kind in its sentence', () => {
    expect(nameChanges({ scene: 'window', hide: 'padding,lesson,modes,history' }, known)).toEqual([]);
    const changes = nameChanges({ scene: 'attic', hide: 'padding,Padding,1x,attic' }, known);
    expect(sayChanges(say, {} as KnobValues & Record<string, never>, changes)).toBe(
      'This lecture has no scene called “attic”. ' +
        'The address asked to leave out “Padding, 1x, attic”, which is no control of this panel.',
    );
    expect(nameChanges({ scene: 'not a name' }, known)).toHaveLength(1);
  });

  it('go from the address; the others stay', () => {
    expect(knownNames(room, ['padding', 'Padding', 'engine', ''])).toEqual(['padding', 'engine']);
  });
});
