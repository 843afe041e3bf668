/** Door plate of the lesson on pooling. */
import { definePlate } from '../../pattern/plate.ts';
import type { PoolingParams } from './params.ts';

export default definePlate<PoolingParams>({
  id: 'pooling',
  order: 5,
  icon: 'M3 3h18v18H3zM12 3v18M3 12h18M6 6h3v3H6zM15 6h3v3h-3zM6 15h3v3H6zM15 15h3v3h-3z',
  title: { en: 'Pooling', es: 'Agrupación (pooling)' },
  modes: ['step', 'play', 'train'],
  prerequisites: ['convolution'],
  minutes: 20,
  room: () => import('./room.ts'),
  beside: () => import('./beside.ts'),
  view: () => import('./view/Panel.tsx'),
  words: { en: () => import('./words/en.ts'), es: () => import('./words/es.ts') },
  moreWords: { en: () => import('./words/more-en.ts'), es: () => import('./words/more-es.ts') },
  lesson: { en: () => import('./lesson/en.mdx'), es: () => import('./lesson/es.mdx') },
});
