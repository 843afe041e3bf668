import { type ReactNode, Suspense, useEffect } from 'react';
import { Boundary } from '../Boundary.tsx';
import { useShell } from '../shell.ts';
import { closeDialog } from './open-dialog.ts';

function Missing() {
  const { say, post } = useShell();
  useEffect(() => {
    closeDialog();
    post(say('broken.dialog'), 'error');
  }, [say, post]);
  return null;
}

/** A dialog that is fetched when it is first opened; where it does not arrive, that is said, and the page stays. */
export function LateDialog({ children }: { readonly children: ReactNode }) {
  return (
    <Boundary fallback={() => <Missing />}>
      <Suspense>{children}</Suspense>
    </Boundary>
  );
}
