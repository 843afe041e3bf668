export { HighlightProvider, useHighlight } from './HighlightProvider.tsx';
