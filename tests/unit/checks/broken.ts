import type { Keys } from '../../../src/record/faults'

/** One small step away from the example, and the fault that it must give. */
export type Broken = [fact: string, keys: Keys, to: unknown, path: string, expected: string]
