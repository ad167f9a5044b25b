import type { EventModel } from '../../service/service-model.ts';
import type { CompileContext } from '../contribution.ts';

const inputs = ['input', 'inputPath', 'inputTransformer'] as const;

/** Reports EVENT_SEVERAL_INPUTS at the second of several kinds of input: a rule's target takes one. */
export function checkSingleInput(
  config: Readonly<Partial<Record<(typeof inputs)[number], unknown>>>,
  event: Pick<EventModel, 'kind' | 'path'>,
  { model, problems }: CompileContext,
): void {
  const [first, second] = inputs.filter((key) => config[key]);
  if (second === undefined) return;
  const message = `A ${event.kind} event has both ${first} and ${second}.`;
  problems.error('EVENT_SEVERAL_INPUTS', message, { at: model.locate([...event.path, second]) });
}
