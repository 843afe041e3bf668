import { type ComponentType, useState } from 'react';
import type { ViewProps } from '../../../../pattern/panel.ts';
import { LensFrame } from '../../../../ui/play/LensFrame.tsx';
import { useSource } from '../../../../ui/play/use-source.ts';
import type { SegmentationParams } from '../../params.ts';
import { InsideLens } from './InsideLens.tsx';
import type { LensProps } from './lens.ts';
import { PaintLens } from './PaintLens.tsx';
import { SegmentLens } from './SegmentLens.tsx';
import { askedSide, useShelf } from './samples.ts';
import { WrongWaysLens } from './WrongWaysLens.tsx';

type Lens = SegmentationParams['lens'];

const lenses: Readonly<Record<Lens, ComponentType<LensProps>>> = {
  segment: SegmentLens,
  paint: PaintLens,
  inside: InsideLens,
  'wrong-ways': WrongWaysLens,
};

/** A trained U-Net on pictures: what it answers, against a person, what goes on inside, and what the other ways would cost. */
export default function Play(props: ViewProps<SegmentationParams>) {
  const { params, words, set } = props;
  const Lens = lenses[params.lens];
  const [ready, setReady] = useState(true);
  const shelf = useShelf(params);
  const source = useSource(props, shelf, askedSide(params), ready);
  return (
    <LensFrame lens={params.lens} lenses={Object.keys(lenses) as Lens[]} words={words} set={set}>
      <Lens key={params.lens} props={props} source={source} onReady={setReady} />
    </LensFrame>
  );
}
