import { useShell } from './shell.ts';

/** To the licences of all that the page is made of: a file that the build writes beside it. */
export function LicencesLink() {
  const { say } = useShell();
  return (
    <a href="./licences.txt" target="_blank" rel="noopener" style={{ color: 'inherit' }}>
      {say('licences')}
    </a>
  );
}
