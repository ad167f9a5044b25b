import type { Problems } from '../core/problems.ts';
import type { Locate } from '../service/located-service.ts';

interface OrderRule {
  readonly first: readonly string[];
  readonly then: string;
  readonly why: string;
}

const wrapsHandlers = 'it wraps the handlers that the other one builds';

/** What the plugins' own pages and issues say; of plugins for a developer's machine nothing, as no deploy runs them. */
const orderRules: readonly OrderRule[] = [
  {
    first: ['serverless-webpack', 'serverless-esbuild', 'serverless-bundle', 'serverless-plugin-typescript'],
    then: 'serverless-newrelic-lambda-layers',
    why: wrapsHandlers,
  },
  { first: ['serverless-webpack'], then: 'serverless-iopipe-layers', why: wrapsHandlers },
  {
    first: ['serverless-webpack'],
    then: 'serverless-plugin-typescript',
    why: 'it moves the service to a folder without the configuration of webpack',
  },
  {
    first: ['serverless-s3-sync'],
    then: 'serverless-cloudfront-invalidate',
    why: 'it invalidates what the other one uploads',
  },
];

/** Warns with `PLUGIN_ORDER` of each plugin that stands before one whose work it needs. */
export function checkPluginOrder(names: readonly string[], locate: Locate, problems: Problems): void {
  for (const { first, then, why } of orderRules) {
    const place = names.indexOf(then);
    for (const name of place < 0 ? [] : first) {
      if (names.lastIndexOf(name) <= place) continue;
      const message = `\`${then}\` stands before \`${name}\`: ${why}, so it belongs after it.`;
      const remedy = `Write \`${then}\` below \`${name}\` under \`plugins\`.`;
      problems.warn('PLUGIN_ORDER', message, { at: locate(['plugins', place]), remedy });
    }
  }
}
