export { type Highlight, HighlightProvider, type HighlightProviderProps, useHighlight } from './HighlightProvider.tsx';
