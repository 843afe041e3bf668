// @vitest-environment jsdom
/** That the thread is silent stands on the page for as long as it is. */
import { cleanup, render, screen } from '@testing-library/react';
import { afterEach, expect, it } from 'vitest';
import { EngineContext } from '../../src/engine/use-answer.ts';
import { Notices } from '../../src/shell/Notices.tsx';
import { fakeEngine, readyStatus } from '../engine/fake-engine.ts';

afterEach(cleanup);

const notices = (silent: boolean) => (
  <EngineContext.Provider value={fakeEngine({}, { ...readyStatus, silent })}>
    <Notices posted={[]} dismiss={() => {}} />
  </EngineContext.Provider>
);

it('it is said, with what is being done, and goes by itself', async () => {
  const { rerender } = render(notices(true));
  await screen.findByText(/stands still.*started again/);
  rerender(notices(false));
  expect(screen.getByRole('region').textContent).toBe('');
});
