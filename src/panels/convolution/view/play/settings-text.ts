import type { PictureSource } from '../../../../math/picture.ts';
import type { Words } from '../../../../pattern/words.ts';
import { inMilliseconds } from '../../../../ui/number.ts';
import { sideOf } from '../../../../ui/play/sources.ts';
import { optionText, sayIn } from '../../../../ui/say-in.ts';
import type { Layer } from '../../jobs.ts';

/** The settings that made a result, in one line: a picture is never shown without what made it. */
export function layerText(words: Words, layer: Layer, source: PictureSource, milliseconds: number): string {
  const say = sayIn(words, 'play');
  const k = layer.kernelSize;
  const side = sideOf(source);
  return [
    `${k}×${k}`,
    say('settings.stride', { stride: layer.stride }),
    ...(layer.dilation > 1 ? [say('settings.dilation', { dilation: layer.dilation })] : []),
    say('settings.padding', { padding: optionText(words, 'padding', layer.padding) }),
    say(layer.flip ? 'settings.convolution' : 'settings.correlation'),
    `${side}×${side}`,
    inMilliseconds(milliseconds),
  ].join(' · ');
}
