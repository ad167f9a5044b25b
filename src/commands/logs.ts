import { UserError } from '../core/user-error.ts';
import { flagOption, textOption } from './option.ts';
import type { CommandResult, RunContext } from './run-context.ts';
import { functionByKey, prepareSingleService } from './single-service.ts';

const unitsMs: Readonly<Record<string, number>> = { s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 };
const defaultMinutes = 10;
const pollMs = 1000;

/** Log events of a function: `--function`, `--startTime 5m` or a date, `--filter`, `--tail` until it is stopped. */
export async function logsCommand(
  context: RunContext,
  { stage }: { readonly stage?: string | undefined },
): Promise<CommandResult> {
  const { inputs, ports } = context;
  const { model, aws } = await prepareSingleService(context, stage);
  const fn = functionByKey(model, textOption(inputs, 'function'));
  const logGroup = fn.logs?.logGroup ?? `/aws/lambda/${fn.name}`;
  const filter = textOption(inputs, 'filter');
  let startMs = startTime(textOption(inputs, 'startTime'), ports.clock.nowMs());
  const seen = new Set<string>();
  const all: { readonly atMs: number; readonly message: string }[] = [];
  for (;;) {
    const events = await aws().logs.filterEvents(logGroup, { startMs, ...(filter === undefined ? {} : { filter }) });
    for (const { atMs, message, stream } of events) {
      const identity = `${atMs}${stream}${message}`;
      if (seen.has(identity)) continue;
      seen.add(identity);
      all.push({ atMs, message });
      if (!inputs.json) ports.log.info(`${new Date(atMs).toISOString()} ${message.trimEnd()}`);
      startMs = Math.max(startMs, atMs);
    }
    if (!flagOption(inputs, 'tail')) return { outputs: { events: all }, failed: false };
    await ports.clock.sleep(pollMs);
  }
}

/** `30s`, `5m`, `2h`, `1d` ago, or a date; ten minutes ago by default. ms since 1970. */
function startTime(text: string | undefined, nowMs: number): number {
  if (text === undefined) return nowMs - defaultMinutes * 60_000;
  const [, amount, unit] = /^(\d+)([smhd])$/.exec(text) ?? [];
  const factor = unit === undefined ? undefined : unitsMs[unit];
  if (amount !== undefined && factor !== undefined) return nowMs - Number(amount) * factor;
  const date = Date.parse(text);
  if (!Number.isNaN(date)) return date;
  throw new UserError('LOGS_START_TIME', `\`--startTime\` is \`${text}\`, which is no time.`);
}
