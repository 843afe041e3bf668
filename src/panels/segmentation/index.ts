/** Door plate of the lesson on U-Net. */
import { definePlate } from '../../pattern/plate.ts';
import type { SegmentationParams } from './params.ts';

export default definePlate<SegmentationParams>({
  id: 'segmentation',
  order: 11,
  icon: 'M3 3h4v4H3zM17 3h4v4h-4zM6 10h4v4H6zM14 10h4v4h-4zM10 17h4v4h-4zM7 5h10M10 12h4M5 7l2 3M8 14l2 3M19 7l-2 3M16 14l-2 3',
  title: { en: 'Segmentation', es: 'Segmentación' },
  modes: ['step', 'play', 'train'],
  prerequisites: ['convolution', 'pooling', 'transposed-convolution'],
  minutes: 40,
  room: () => import('./room.ts'),
  beside: () => import('./beside.ts'),
  view: () => import('./view/Panel.tsx'),
  words: { en: () => import('./words/en.ts'), es: () => import('./words/es.ts') },
  moreWords: { en: () => import('./words/more-en.ts'), es: () => import('./words/more-es.ts') },
  lesson: { en: () => import('./lesson/en.mdx'), es: () => import('./lesson/es.mdx') },
});
