import { Button } from '../ui/Button.tsx';
import styles from './Broken.module.css';
import { isLoadFailure } from './load-panel.ts';
import { reloadAnew } from './reload.ts';
import { useShell } from './shell.ts';

/** What stands where one part beside the figure broke or did not arrive; the rest of the page goes on. */
export function BrokenPart({ error, retry }: { readonly error: unknown; readonly retry: () => void }) {
  const { say } = useShell();
  const missing = isLoadFailure(error);
  return (
    <div className={styles.part} role="alert">
      <p>{say(missing ? 'broken.sideMissing' : 'broken.side')}</p>
      <Button onClick={missing ? reloadAnew : retry}>{say(missing ? 'broken.reload' : 'broken.retry')}</Button>
    </div>
  );
}
