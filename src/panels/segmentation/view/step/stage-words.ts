/** What a stage of the small U-Net is called, and what it costs. */
import { grouped } from '../../captions.ts';
import type { PocketStage } from '../../pocket-plan.ts';
import type { Tell } from './scene.ts';

const kindOf = ({ kind, name, way }: PocketStage): string => {
  if (kind !== 'convolution') return kind;
  return `${way === 'bottom' ? 'centre' : 'convolution'}${name.endsWith('a') ? 'First' : 'Second'}`;
};

/** "First convolution, level 2". */
export function stageName(tell: Tell, stage: PocketStage): string {
  const name = tell(`net.stages.${kindOf(stage)}`, { n: stage.level + 1 });
  const levelled =
    stage.kind === 'convolution' || stage.kind === 'pool' || stage.kind === 'up' || stage.kind === 'join';
  if (!levelled || stage.way === 'bottom') return name;
  return tell(stage.way === 'up' ? 'net.onTheWayUp' : 'net.onTheWayDown', { name, n: stage.level + 1 });
}

/** "32×32, 4 maps". */
export const stageSize = (tell: Tell, { side, channels }: PocketStage): string =>
  tell(channels === 1 ? 'net.sizeOne' : 'net.size', { side, channels });

/** What it costs ("148 parameters · 16 KiB of maps"), and what a pixel of it sees. */
export function stageFacts(
  tell: Tell,
  { parameters, bytes, field }: PocketStage,
  side: number,
): readonly [costs: string, sees: string] {
  const costs = [
    tell('net.parameters', { n: grouped(parameters) }),
    tell('net.memory', { n: bytes >= 1024 ? `${bytes / 1024} KiB` : `${bytes} B` }),
  ].join(' · ');
  return [costs, tell(field >= side ? 'net.seesAll' : 'net.sees', { n: Math.min(field, side), field })];
}
