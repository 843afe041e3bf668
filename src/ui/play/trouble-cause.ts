/** Why a computation failed, told by what kind of failure it was; what a browser or a library said of it is for the console. */
export type TroubleCause = 'context-lost' | 'crash' | 'silence' | 'memory' | 'unexpected';

const outOfMemory = /out of memory|memory access out of bounds|allocat|invalid (typed )?array length|enlarge memory/i;

export function troubleCause(error: unknown): TroubleCause {
  if (!(error instanceof Error)) return 'unexpected';
  if ('restartCause' in error) {
    const { restartCause } = error;
    if (restartCause === 'context-lost' || restartCause === 'silence') return restartCause;
    if (!outOfMemory.test(error.message)) return 'crash';
  }
  return outOfMemory.test(error.message) ? 'memory' : 'unexpected';
}
