import type { ErrorCodeTable } from './error-code.ts';

export const composeErrorCodes = {
  COMPOSE_SHAPE: {
    title: 'A value in serverless-compose has the wrong form',
    remedy: 'Write it in the form that the message shows.',
  },
  COMPOSE_UNKNOWN_KEY: {
    title: 'serverless-compose has a key that is not known',
    remedy: 'A service has path, config, region, params and dependsOn.',
  },
  COMPOSE_KEY_NOT_READ: {
    title: 'A key of serverless-compose is passed over',
    remedy: 'Put params into the `params` of each service, or into its own serverless.yml.',
  },
  COMPOSE_PATH: {
    title: 'The folder of a service in serverless-compose cannot be used',
    remedy: 'Give a folder below that of serverless-compose, another one for each service.',
  },
  COMPOSE_UNKNOWN_SERVICE: {
    title: 'A service that serverless-compose does not have is named',
    remedy: 'Name one of the keys under `services`.',
  },
  COMPOSE_CYCLE: {
    title: 'Services in serverless-compose wait for each other',
    remedy: 'Take one of the dependencies away, or move what both need into a third service.',
  },
  COMPOSE_VARIABLE: {
    title: 'A variable in serverless-compose cannot be resolved',
    remedy: 'Here are ${service.Output}, ${sls:stage}, ${env:NAME} and ${opt:name}; others belong into serverless.yml.',
  },
  COMPOSE_OUTPUT_MISSING: {
    title: 'A param needs an output that the stack of another service does not have',
    remedy: 'Add it under `resources.Outputs` of the other service, and deploy that one first.',
  },
} as const satisfies ErrorCodeTable;
