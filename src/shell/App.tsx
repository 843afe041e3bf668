import { enableHistorySync, NuqsAdapter } from 'nuqs/adapters/react';
import { lazy, type ReactNode, Suspense } from 'react';
import { queryOf } from './address.ts';
import { Boundary } from './Boundary.tsx';
import { Broken } from './Broken.tsx';
import { PanelPage } from './PanelPage.tsx';
import { plateOf } from './registry.ts';
import { ShellProvider } from './ShellProvider.tsx';
import { useShell } from './shell.ts';
import { englishWords, sayIn } from './words.ts';

// So that the back button, our own links and nuqs agree about the address.
enableHistorySync();

const MapPage = lazy(async () => ({ default: (await import('./map/MapPage.tsx')).MapPage }));
const SceneFinder = lazy(async () => ({ default: (await import('./lecture/SceneFinder.tsx')).SceneFinder }));
const SpeakerPage = lazy(async () => ({ default: (await import('./lecture/SpeakerPage.tsx')).SpeakerPage }));

function Page() {
  const { address } = useShell();
  const plate = plateOf(address.panel);
  if (address.speaker && plate) return <SpeakerPage />;
  if (plate) return <PanelPage key={plate.id} plate={plate} />;
  const { scene } = address;
  const alone = scene !== null && queryOf(location.search).panel === undefined;
  return alone ? <SceneFinder scene={scene} /> : <MapPage />;
}

/** Whatever of the page breaks is told in the visitor's language; only what breaks before that is known is told in English. */
function SpokenBoundary({ children }: { readonly children: ReactNode }) {
  const { say, address } = useShell();
  return (
    <Boundary
      resetKey={address.panel ?? ''}
      fallback={(error, retry) => (
        <Broken say={say} error={error} title={say('broken.page')} text={say('broken.pageText')} retry={retry} />
      )}
    >
      {children}
    </Boundary>
  );
}

/** The whole page. Whatever breaks inside, a sentence and ways on are left. */
export function App() {
  const english = sayIn(englishWords);
  return (
    <Boundary
      fallback={(error, retry) => (
        <Broken
          say={english}
          error={error}
          title={english('broken.page')}
          text={english('broken.pageText')}
          retry={retry}
        />
      )}
    >
      <NuqsAdapter>
        <Suspense>
          <ShellProvider>
            <Suspense>
              <SpokenBoundary>
                <Page />
              </SpokenBoundary>
            </Suspense>
          </ShellProvider>
        </Suspense>
      </NuqsAdapter>
    </Boundary>
  );
}
