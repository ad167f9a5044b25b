import { nearestName } from '../../core/nearest-name.ts';
import { type Draft, isDraft } from '../read/draft.ts';
import type { Finding } from './finding.ts';
import { isRegion, knownRegions } from './regions.ts';
import type { ValidationContext } from './validate-config.ts';

/** What a deploy cannot do without: service name, provider, stage and region (framework-spec 1.1.8). */
export function checkIdentity(draft: Draft, context: ValidationContext): readonly Finding[] {
  return [
    ...checkServiceName(draft, context),
    ...checkProviderName(draft),
    ...checkStage(context),
    ...checkRegion(context),
  ];
}

function checkServiceName(draft: Draft, { written }: ValidationContext): readonly Finding[] {
  if (draft['service'] === undefined) {
    return [
      {
        path: [],
        code: 'CONFIG_SERVICE_NAME_MISSING',
        message: '`service` is missing: the name of the service.',
        weight: 'error',
      },
    ];
  }
  if (typeof draft['service'] !== 'string' || !isDraft(written['service'])) return [];
  return [
    {
      path: ['service'],
      code: 'CONFIG_OLD_FORM',
      message: '`service` as a map is the form of Serverless 1; its `name` is used.',
      remedy: `Write \`service: ${draft['service']}\`.`,
      weight: 'warning',
    },
  ];
}

function checkProviderName(draft: Draft): readonly Finding[] {
  const provider = draft['provider'];
  const name = isDraft(provider) ? provider['name'] : undefined;
  if (name === 'aws') return [];
  if (typeof name === 'string' && name !== '') {
    return [
      {
        path: isDraft(provider) ? ['provider', 'name'] : ['provider'],
        code: 'CONFIG_PROVIDER_UNSUPPORTED',
        message: `The provider is \`${name}\`, but only \`aws\` is supported.`,
        weight: 'error',
      },
    ];
  }
  return [
    {
      path: ['provider'],
      code: 'CONFIG_PROVIDER_MISSING',
      message: provider === undefined ? '`provider` is missing.' : '`provider.name` is missing.',
      weight: 'error',
    },
  ];
}

function checkStage({ stage }: ValidationContext): readonly Finding[] {
  if (/^[A-Za-z0-9-]+$/.test(stage)) return [];
  return [
    {
      path: ['provider', 'stage'],
      code: 'CONFIG_STAGE',
      message: `The stage is \`${stage}\`, but a stage has letters, digits and - only.`,
      weight: 'mode',
    },
  ];
}

function checkRegion({ region }: ValidationContext): readonly Finding[] {
  if (isRegion(region)) return [];
  const nearest = nearestName(region, knownRegions);
  return [
    {
      path: ['provider', 'region'],
      code: 'CONFIG_REGION',
      message: `\`${region}\` is not a region of AWS.`,
      remedy: nearest ? `Did you mean \`${nearest}\`?` : undefined,
      weight: 'error',
    },
  ];
}
