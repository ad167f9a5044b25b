import { isJsonObject, type Json, type JsonObject } from '../core/json.ts';
import { UserError } from '../core/user-error.ts';
import type { ServiceModel } from '../service/service-model.ts';
import type { DeployedContext, NativePlugin } from './native-plugin.ts';

/** What CloudFront keeps of a path is dropped after a deploy. Source: the plugin's README. */
export const cloudfrontInvalidate: NativePlugin = {
  name: 'serverless-cloudfront-invalidate',
  compared: '1.12.2',
  configKeys: ['distributionId', 'distributionIdKey', 'items', 'stage', 'autoInvalidate'].map(
    (key) => `custom.cloudfrontInvalidate[].${key}`,
  ),
  differences:
    'Nothing is invalidated by a deploy that changed nothing, neither the stack nor files of serverless-s3-sync, unless `force` says so; what fails is an error. The `cloudfrontInvalidate` command is not there.',
  adjustModel(model, problems) {
    const { cloudfrontInvalidate: written } = model.custom;
    const refuse = (message: string, path: readonly (string | number)[] = []) =>
      problems.error('PLUGIN_CONFIG_INVALID', message, { at: model.locate([...section, ...path]) });
    if (!Array.isArray(written)) refuse('custom.cloudfrontInvalidate has to be a list of distributions');
    for (const [index, entry] of (Array.isArray(written) ? written : []).entries()) {
      const name = `custom.cloudfrontInvalidate[${index}]`;
      if (!isJsonObject(entry) || !(entry['distributionId'] || entry['distributionIdKey'])) {
        refuse(`${name} has neither distributionId nor distributionIdKey`, [index]);
      } else if (!arePaths(entry['items'])) {
        refuse(`${name}.items has to be a list of paths that begin with \`/\``, [index, 'items']);
      }
    }
    return model;
  },
  finalize(template, model, problems) {
    for (const { outputKey, index } of distributionsOf(model)) {
      if (outputKey === undefined || template.Outputs[outputKey]) continue;
      const message = `The stack has no output "${outputKey}" with the ID of a distribution`;
      problems.error('PLUGIN_CONFIG_INVALID', message, {
        at: model.locate([...section, index, 'distributionIdKey']),
      });
    }
    return template;
  },
  async afterDeploy(context) {
    if (!context.changed) return;
    for (const distribution of distributionsOf(context.model)) await invalidate(distribution, context);
  },
  grants(model, { partition, accountId }) {
    const resources = distributionsOf(model).map(
      ({ id }) => `arn:${partition}:cloudfront::${accountId}:distribution/${id ?? '*'}`,
    );
    return resources.length === 0
      ? []
      : [{ sid: 'Invalidations', actions: ['cloudfront:CreateInvalidation'], resources }];
  },
};

const section = ['custom', 'cloudfrontInvalidate'] as const;

const arePaths = (items: Json | undefined): items is readonly string[] =>
  Array.isArray(items) && items.length > 0 && items.every((item) => typeof item === 'string' && item.startsWith('/'));

interface Distribution {
  readonly index: number;
  readonly id: string | undefined;
  /** Output of the stack that has the ID, where it is not written. */
  readonly outputKey: string | undefined;
  readonly paths: readonly string[];
}

/** Entries for this stage that are not left to a command. */
function distributionsOf({ custom, stage }: ServiceModel): readonly Distribution[] {
  const { cloudfrontInvalidate: written } = custom;
  return (Array.isArray(written) ? written : []).flatMap((entry: Json, index: number): readonly Distribution[] => {
    if (!isJsonObject(entry) || !isDue(entry, stage)) return [];
    const { distributionId, distributionIdKey, items } = entry;
    const id = distributionId ? String(distributionId) : undefined;
    const outputKey = id === undefined ? String(distributionIdKey) : undefined;
    return arePaths(items) ? [{ index, id, outputKey, paths: items }] : [];
  });
}

const isDue = ({ autoInvalidate, stage: only }: JsonObject, stage: string): boolean =>
  autoInvalidate !== false && (only === undefined || only === stage);

async function invalidate(
  { id, outputKey = '', paths, index }: Distribution,
  { aws, outputs, log, problems, model }: DeployedContext,
): Promise<void> {
  const distributionId = id ?? outputs[outputKey];
  try {
    if (!distributionId) throw new UserError('PLUGIN_CONFIG_INVALID', `the stack has no output "${outputKey}".`);
    const invalidation = await aws.distributions.invalidate(distributionId, paths);
    log.info(`Invalidation ${invalidation} of ${distributionId} has begun: ${paths.join(', ')}.`);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    problems.error('PLUGIN_DEPLOY_HOOK', `serverless-cloudfront-invalidate: ${error.message}`, {
      at: model.locate([...section, index]),
      remedy: 'Mend what the message names and run again with `force: true`: the deploy itself is done.',
    });
  }
}
