import type { ComponentType } from 'react';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { LensFrame } from '../../../../ui/play/LensFrame.tsx';
import type { PoolingParams } from '../../params.ts';
import { AliasingLens } from './AliasingLens.tsx';
import { InvarianceLens } from './InvarianceLens.tsx';
import { PyramidLens } from './PyramidLens.tsx';

type Lens = PoolingParams['lens'];

const lenses: Readonly<Record<Lens, ComponentType<{ readonly props: ViewProps<PoolingParams> }>>> = {
  pyramid: PyramidLens,
  invariance: InvarianceLens,
  aliasing: AliasingLens,
};

/** Pooling on real pictures: what is lost, what stays put, and what appears that was never there. */
export default function Play(props: ViewProps<PoolingParams>) {
  const { params, words, set } = props;
  const Lens = lenses[params.lens];
  return (
    <LensFrame lens={params.lens} lenses={Object.keys(lenses) as Lens[]} words={words} set={set}>
      <Lens key={params.lens} props={props} />
    </LensFrame>
  );
}
