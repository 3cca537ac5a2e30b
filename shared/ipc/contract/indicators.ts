import { z } from 'zod'
import { periodSchema } from '../../domain/period.ts'
import {
  indicatorDefinitionSchema,
  indicatorProblemSchema,
  indicatorSchema,
} from '../../figures/indicator.ts'

export const indicatorChannels = {
  'indicators:list': {
    by: 'host',
    input: periodSchema,
    output: z.strictObject({
      indicators: z.array(indicatorSchema),
      problems: z.array(indicatorProblemSchema),
    }),
  },
  'indicators:definitions': {
    by: 'host',
    input: z.strictObject({}),
    output: z.strictObject({ definitions: z.array(indicatorDefinitionSchema) }),
  },
  /** Inserts or replaces definitions by label; `removed` labels fall back to the default rule. One undo step. */
  'indicators:define': {
    by: 'host',
    input: z.strictObject({
      definitions: z.array(indicatorDefinitionSchema).max(1000),
      removed: z.array(z.string()).max(1000),
    }),
    output: z.strictObject({ definitions: z.array(indicatorDefinitionSchema) }),
  },
} as const
