import { type ComponentType, useState } from 'react';
import { shelf } from '../../../../data/shelf.ts';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { LensFrame } from '../../../../ui/play/LensFrame.tsx';
import { useSource } from '../../../../ui/play/use-source.ts';
import type { TransposedParams } from '../../params.ts';
import { CheckerboardLens } from './CheckerboardLens.tsx';
import { CuresLens } from './CuresLens.tsx';
import type { LensProps } from './lens.ts';
import { OverlapLens } from './OverlapLens.tsx';

type Lens = TransposedParams['lens'];

const lenses: Readonly<Record<Lens, ComponentType<LensProps>>> = {
  overlap: OverlapLens,
  checkerboard: CheckerboardLens,
  cures: CuresLens,
};

/** The checkerboard of the transposed convolution: counted, seen on a picture, and how far its cures reach. */
export default function Play(props: ViewProps<TransposedParams>) {
  const { params, words, set } = props;
  const Lens = lenses[params.lens];
  const [ready, setReady] = useState(true);
  const source = useSource(props, shelf, params.resolution, ready);
  return (
    <LensFrame lens={params.lens} lenses={Object.keys(lenses) as Lens[]} words={words} set={set}>
      <Lens key={params.lens} props={props} source={source} onReady={setReady} />
    </LensFrame>
  );
}
