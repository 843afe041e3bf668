import { borderTerm } from '../../../../math/border-weights.ts';
import { short } from '../../../../ui/number.ts';
import type { WeightFrame } from '../../frames.ts';
import { stepSide } from '../../params.ts';
import { weightMapsOf } from '../../weights-walk.ts';
import others from './others.module.css';
import type { StepScene } from './scene.ts';

/** The lecture's pairs of distances (SG4). */
const pairs: readonly (readonly [number, number])[] = [
  [0, 0],
  [1, 1],
  [1, 2],
  [2, 2],
  [3, 3],
  [5, 5],
  [10, 10],
];

/** The ridge at the lecture's distances and at the pinned pixel, in both forms. */
export function RidgeTable({ scene }: { readonly scene: StepScene<WeightFrame> }) {
  const { params, tell } = scene;
  const { w0, sigma } = params;
  const maps = weightMapsOf(params);
  const pixel = params.row * stepSide + params.column;
  const pinned = [maps.d1[pixel] ?? 0, maps.d2[pixel] ?? 0] as const;
  const columns = scene.asking ? pairs : [...pairs, pinned];
  return (
    <div className={others.tableRoom}>
      <table className={others.table}>
        <caption>{tell('weights.table', { w0: short(w0), sigma: short(sigma) })}</caption>
        <thead>
          <tr>
            <th scope="row">d₁, d₂</th>
            {columns.map(([d1, d2], i) => (
              <th
                key={i < pairs.length ? `${d1},${d2}` : 'pinned'}
                scope="col"
                data-pinned={i >= pairs.length || undefined}
              >
                {short(d1, 3)}, {short(d2, 3)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {(['paper', 'deck'] as const).map((form) => (
            <tr key={form} data-now={form === params.form || undefined}>
              <th scope="row">{tell(`weights.forms.${form}`)}</th>
              {columns.map(([d1, d2], i) => {
                const value = borderTerm(d1, d2, w0, sigma, form);
                return (
                  <td
                    key={i < pairs.length ? `${d1},${d2}` : 'pinned'}
                    data-value={value}
                    data-pinned={i >= pairs.length || undefined}
                  >
                    {value > 0 && value < 0.0005 ? '<0.001' : String(Number(value.toFixed(3)))}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
