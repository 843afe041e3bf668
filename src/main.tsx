import './ui/tokens.css';
import { createRoot } from 'react-dom/client';
import { App } from './shell/App.tsx';
import { decodeAddress, queryOf } from './shell/address.ts';
import { canStart } from './shell/can-start.ts';
import { preloadPanel } from './shell/load-panel.ts';
import { plateOf } from './shell/registry.ts';
import { dressDocument, languageOf, preferencesStore, themeOf } from './shell/where.ts';
import { preloadShellWords } from './shell/words.ts';

const root = document.getElementById('root');
if (root && canStart()) {
  // What the address asks for is on its way before React has drawn anything.
  const address = decodeAddress(queryOf(location.search));
  const language = languageOf(address, preferencesStore.get());
  dressDocument(language, themeOf(address, preferencesStore.get()));
  preloadShellWords(language);
  const plate = plateOf(address.panel);
  if (plate && !address.speaker) preloadPanel(plate, language);
  createRoot(root).render(<App />);
}
