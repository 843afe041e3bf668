/** Door plate of the lesson on convolution. */
import { definePlate } from '../../pattern/plate.ts';
import type { ConvolutionParams } from './params.ts';

export default definePlate<ConvolutionParams>({
  id: 'convolution',
  order: 4,
  icon: 'M3 3h18v18H3zM3 9h18M3 15h18M9 3v18M15 3v18M3 3h12v12H3z',
  title: { en: 'Convolution', es: 'Convolución' },
  modes: ['step', 'play', 'train'],
  prerequisites: [],
  minutes: 25,
  room: () => import('./room.ts'),
  beside: () => import('./beside.ts'),
  view: () => import('./view/Panel.tsx'),
  words: { en: () => import('./words/en.ts'), es: () => import('./words/es.ts') },
  moreWords: { en: () => import('./words/more-en.ts'), es: () => import('./words/more-es.ts') },
  lesson: { en: () => import('./lesson/en.mdx'), es: () => import('./lesson/es.mdx') },
});
