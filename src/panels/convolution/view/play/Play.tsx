import { type ComponentType, useState } from 'react';
import { shelf } from '../../../../data/shelf.ts';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { LensFrame } from '../../../../ui/play/LensFrame.tsx';
import { useSource } from '../../../../ui/play/use-source.ts';
import type { ConvolutionParams } from '../../params.ts';
import { BankLens } from './BankLens.tsx';
import { DepthLens } from './DepthLens.tsx';
import { FilterLens } from './FilterLens.tsx';
import { depthSide, type LensProps } from './lens.ts';
import { ShiftLens } from './ShiftLens.tsx';

type Lens = ConvolutionParams['lens'];

const lenses: Readonly<Record<Lens, ComponentType<LensProps>>> = {
  filter: FilterLens,
  bank: BankLens,
  shift: ShiftLens,
  depth: DepthLens,
};

/** The convolution on real pictures: four ways to look at it. */
export default function Play(props: ViewProps<ConvolutionParams>) {
  const { params, words, set } = props;
  const Lens = lenses[params.lens];
  const [ready, setReady] = useState(true);
  const source = useSource(props, shelf, params.lens === 'depth' ? depthSide : params.resolution, ready);
  return (
    <LensFrame lens={params.lens} lenses={Object.keys(lenses) as Lens[]} words={words} set={set}>
      <Lens key={params.lens} props={props} source={source} onReady={setReady} />
    </LensFrame>
  );
}
