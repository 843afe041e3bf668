import { useQueryStates } from 'nuqs';
import { type ReactNode, use, useCallback, useDeferredValue, useEffect, useMemo, useState } from 'react';
import { useAskAgain } from '../engine/use-answer.ts';
import { type Stage, StageContext } from '../ui/stage.ts';
import { shellParsers } from './address.ts';
import { guardDrops } from './guard-drops.ts';
import { useFullScreen } from './lecture/use-full-screen.ts';
import { Notices } from './Notices.tsx';
import { watchUpdate } from './offline.ts';
import { progressStore, type Shell, ShellContext, useStore } from './shell.ts';
import { useNotices } from './use-notices.ts';
import { useReducedMotion, useSystemTheme } from './use-system.ts';
import { dressDocument, languageOf, preferencesStore } from './where.ts';
import { englishWords, loadSpanish, sayIn } from './words.ts';

/** Address, language, theme, notices and the transport: what every part of the page stands on. */
export function ShellProvider({ children }: { readonly children: ReactNode }) {
  const [address, setAddress] = useQueryStates(shellParsers);
  const preferences = useStore(preferencesStore);
  const systemTheme = useSystemTheme();
  const reducedMotion = useReducedMotion();
  const { posted, post, dismiss } = useNotices();
  const askAgain = useAskAgain();
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState(1.5);

  // A language whose words are still on their way does not blank the page: the old one stays until they are here.
  const language = useDeferredValue(languageOf(address, preferences));
  const words = language === 'en' ? englishWords : use(loadSpanish());
  const theme = address.theme ?? preferences.theme ?? systemTheme;
  const { present, embed } = address;

  useEffect(guardDrops, []);
  useEffect(() => dressDocument(language, theme), [language, theme]);
  useEffect(() => {
    document.documentElement.toggleAttribute('data-present', present);
    document.documentElement.toggleAttribute('data-embed', embed);
  }, [present, embed]);

  const write = useCallback<Shell['write']>(
    (patch, way, explicit = {}) => {
      const stays = Object.fromEntries(Object.entries(patch).filter(([key]) => explicit[key] != null));
      setAddress(patch, { history: way });
      if (Object.keys(stays).length > 0) setAddress(stays, { history: way, clearOnDefault: false });
    },
    [setAddress],
  );
  const shell = useMemo<Shell>(
    () => ({ language, say: sayIn(words), address, write, post }),
    [language, words, address, write, post],
  );
  useFullScreen(
    present,
    useCallback(() => write({ present: false }, 'replace'), [write]),
  );

  const { say } = shell;
  useEffect(() => {
    // An embedded figure remembers nothing in any case
    if (embed) return;
    const off = [preferencesStore, progressStore].map((store) =>
      store.onTrouble((trouble) => post(say(`store.${trouble}`), 'warning')),
    );
    return () => {
      for (const stop of off) stop();
    };
  }, [embed, say, post]);
  useEffect(
    () => watchUpdate((act) => post(say('offline.update'), 'info', { label: say('offline.reload'), run: act })),
    [say, post],
  );

  const hidden = useMemo(() => new Set(address.hide), [address.hide]);
  const stage = useMemo<Stage>(
    () => ({
      language,
      theme,
      present,
      embed,
      hidden,
      reducedMotion,
      notify: (text, kind = 'info') => post(text, kind),
      askAgain,
      playing,
      setPlaying,
      speed,
      setSpeed,
    }),
    [language, theme, present, embed, hidden, reducedMotion, post, askAgain, playing, speed],
  );

  return (
    <ShellContext.Provider value={shell}>
      <StageContext.Provider value={stage}>
        {children}
        <Notices posted={posted} dismiss={dismiss} />
      </StageContext.Provider>
    </ShellContext.Provider>
  );
}
