/** The size calculator: every side on the way as a bar to scale, what is cropped of the copies, which inputs fit, how many parameters. */
import { useCallback, useMemo } from 'react';
import { Button } from '../../../../ui/Button.tsx';
import { Figure } from '../../../../ui/Figure.tsx';
import { Part } from '../../../../ui/Part.tsx';
import { FigureBox } from '../../../../ui/step/FigureBox.tsx';
import type { BoxSize } from '../../../../ui/step/use-box.ts';
import { grouped } from '../../captions.ts';
import type { SizeFrame } from '../../frames.ts';
import { nearestFits, parametersOf, sizesOf, widthsOf } from '../../sizes-walk.ts';
import others from './others.module.css';
import type { StepScene } from './scene.ts';
import { sizesLayoutOf } from './sizes-layout.ts';

export default function SizesView({ scene }: { readonly scene: StepScene<SizeFrame> }) {
  const { params, frame, tell, set } = scene;
  const { below, above } = useMemo(() => nearestFits(params), [params]);
  const { levels } = params;
  const wanted = useCallback(({ width, em }: BoxSize) => (width < 640 ? em * 30 : em * (16 + 3.4 * levels)), [levels]);
  const fits = [below, above].filter((fit) => fit !== null);
  const known = frame.phase === 'parameters';
  const parts = parametersOf(params);
  return (
    <div className={others.view}>
      <div className={others.grow}>
        <FigureBox wanted={wanted} legends={[]}>
          {(box) => <SizesFigure scene={scene} box={box} />}
        </FigureBox>
      </div>
      <div className={others.sizes}>
        <p>
          {tell('sizes.fits')}{' '}
          {fits.map((fit) => (
            <Button
              key={fit.side}
              disabled={fit.side === params.side}
              onClick={() => set({ side: fit.side }, { k: 0 })}
            >
              {tell('sizes.fit', scene.asking ? { side: fit.side, output: '?' } : fit)}
            </Button>
          ))}
        </p>
        <p data-known={known || undefined}>
          {tell('sizes.parameters', { width: params.width, deepest: widthsOf(params).at(-1) ?? 0 })}{' '}
          <strong data-value={parts.total}>{grouped(parts.total)}</strong>
        </p>
      </div>
    </div>
  );
}

interface SizesFigureProps {
  readonly scene: StepScene<SizeFrame>;
  readonly box: BoxSize;
}

function SizesFigure({ scene, box }: SizesFigureProps) {
  const { params, frame, tell, asking } = scene;
  const { em } = box;
  const sizes = useMemo(() => sizesOf(params), [params]);
  const layout = useMemo(() => sizesLayoutOf(sizes, params.levels, box), [sizes, params.levels, box]);
  const told = frame.phase === 'size' ? frame.told : sizes.steps.length;
  const cropsWidth = (cut: number) => (cut === 0 ? tell('sizes.whole') : tell('sizes.cut', { cut }));
  return (
    <Figure
      name="segmentation-sizes"
      title={tell('sizes.figure')}
      width={layout.width}
      height={layout.height}
      box={box}
    >
      <g aria-hidden="true">
        {layout.links.map((link) => (
          <path
            key={link.d}
            d={link.d}
            className={others.link}
            data-kind={link.kind}
            data-later={link.to >= told || undefined}
          />
        ))}
        {sizes.skips.map((skip) => {
          const shelf = layout.shelves.get(skip.level);
          if (!shelf) return null;
          const known = shelf.to < told && !(asking && shelf.to === told - 1);
          return (
            <g key={skip.level}>
              <path d={shelf.d} className={others.link} data-kind="keep" data-later={!known || undefined} />
              <text x={shelf.x} y={shelf.y - em * 0.45} className={others.crop} data-later={!known || undefined}>
                {known ? `${skip.side} → ${skip.cropped}` : skip.side}
              </text>
              {known && (
                <text x={shelf.x} y={shelf.y + em * 1.15} className={others.cropSoft}>
                  {cropsWidth(skip.cut)}
                </text>
              )}
            </g>
          );
        })}
      </g>
      <Part role="list" label={tell('sizes.sides')}>
        {sizes.steps.map((step, i) => {
          const place = layout.boxes[i];
          if (!place) return null;
          const now = frame.phase === 'size' && i === frame.told - 1;
          const hidden = asking && i >= told - 1;
          const later = i >= told;
          return (
            <Part
              key={i}
              role="listitem"
              aria-current={now ? 'step' : undefined}
              label={`${tell(`sizes.operations.${step.operation}`)}: ${hidden || later ? '…' : step.side}`}
              data-value={hidden || later ? undefined : step.side}
              data-now={now || undefined}
              data-later={later || undefined}
              data-broken={!step.whole || undefined}
              className={others.side}
            >
              <rect {...place.bar} rx={2} className={others.sideBar} />
              <text x={place.x} y={place.y} className={others.sideText}>
                {hidden ? '?' : later && scene.frame.withheld ? '' : step.side}
              </text>
            </Part>
          );
        })}
      </Part>
    </Figure>
  );
}
