/** Door plate of the lesson on going up. */
import { definePlate } from '../../pattern/plate.ts';
import type { TransposedParams } from './params.ts';

export default definePlate<TransposedParams>({
  id: 'transposed-convolution',
  order: 9,
  icon: 'M3 3h6v6H3zM9 9l4 4M13 13h8v8h-8zM17 13v8M13 17h8M13 9V3h8v6',
  title: { en: 'Upsampling', es: 'Sobremuestreo' },
  modes: ['step', 'play', 'train'],
  prerequisites: ['convolution'],
  minutes: 30,
  room: () => import('./room.ts'),
  beside: () => import('./beside.ts'),
  view: () => import('./view/Panel.tsx'),
  words: { en: () => import('./words/en.ts'), es: () => import('./words/es.ts') },
  moreWords: { en: () => import('./words/more-en.ts'), es: () => import('./words/more-es.ts') },
  lesson: { en: () => import('./lesson/en.mdx'), es: () => import('./lesson/es.mdx') },
});
