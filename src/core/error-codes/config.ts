import type { ErrorCodeTable } from './error-code.ts';

const indentation = 'Mind the indentation: two spaces per level, `events` as deep as `handler`.';

/** What may be wrong inside a configuration that could be read. */
export const configErrorCodes = {
  CONFIG_REGION_DEFAULT: {
    title: 'No region is given',
    remedy: 'Set `provider.region`, or the input `region`.',
  },
  CONFIG_SERVICE_NAME_MISSING: {
    title: 'The service has no name',
    remedy: 'Add `service: my-service` at the top of the file.',
  },
  CONFIG_PROVIDER_MISSING: {
    title: 'The provider is not named',
    remedy: 'Add:\n  provider:\n    name: aws\n    runtime: nodejs22.x',
  },
  CONFIG_PROVIDER_UNSUPPORTED: {
    title: 'The provider is not AWS',
    remedy: 'Deploy this service with the framework itself: serverless-deploy knows AWS only.',
  },
  CONFIG_STAGE: {
    title: 'The stage cannot be part of names',
    remedy: 'Use letters, digits and - in `stage`.',
  },
  CONFIG_REGION: {
    title: 'The region does not exist',
    remedy: 'Set `region` or `provider.region` to a region such as `us-east-1`.',
  },
  CONFIG_VALUE: {
    title: 'A value is not what its key takes',
    remedy: 'Correct the value.',
  },
  CONFIG_QUOTED_BOOLEAN: {
    title: 'A text stands where true or false belongs',
    remedy: 'Write `true` or `false` in small letters and without quotes.',
  },
  CONFIG_UNKNOWN_KEY: {
    title: 'A key is not known',
    remedy: 'Remove it; settings of your own belong under `custom`.',
  },
  CONFIG_MISSING_KEY: {
    title: 'A key is missing',
    remedy: 'Add the key.',
  },
  CONFIG_OTHER_TOOL_KEY: {
    title: 'A key belongs to another tool or version',
    remedy: 'Remove it if nothing else reads the file.',
  },
  CONFIG_OTHER_VERSION_KEY: {
    title: 'A key belongs to the other version of the framework',
    remedy: 'It is read as far as the template of this version has it; choose the version with `compatibility`.',
  },
  CONFIG_OLD_FORM: {
    title: 'A form of an older version of the framework',
    remedy: 'It is still read; the new form is safe for other tools.',
  },
  CONFIG_RUNTIME_RETIRED: {
    title: 'A runtime is retired',
    remedy: 'Move to its successor before AWS refuses to update the function.',
  },
  CONFIG_RUNTIME_UNKNOWN: {
    title: 'A runtime is not known',
    remedy: 'Check the spelling; a runtime that AWS has added since is fine.',
  },
  CONFIG_EVENT_UNKNOWN: {
    title: 'An event is not known',
    remedy: 'Check the spelling of the event.',
  },
  CONFIG_EVENT_FORM: {
    title: 'An entry of `events` is not one event with its settings',
    remedy: 'Write one event per dash, such as `- httpApi: GET /hello`.',
  },
  CONFIG_EVENT_INDENTATION: {
    title: 'The settings of an event are not indented below it',
    remedy: indentation,
  },
  CONFIG_EVENTS_MISPLACED: {
    title: 'Events stand outside of a function',
    remedy: indentation,
  },
  CONFIG_FUNCTION_MISPLACED: {
    title: 'A function stands outside of `functions`',
    remedy: indentation,
  },
  CONFIG_FUNCTION_NESTED: {
    title: 'A function stands inside another one',
    remedy: indentation,
  },
  CONFIG_FUNCTION_WITHOUT_KEY: {
    title: 'The settings of a function stand where its key belongs',
    remedy: 'Give the function a key of its own:\n  functions:\n    hello:\n      handler: handler.hello',
  },
  CONFIG_FUNCTION_CODE: {
    title: 'A function has no code, or two',
    remedy: 'Set either `handler` or `image`.',
  },
  CONFIG_LIST_FOR_MAP: {
    title: 'A list stands where a map belongs',
    remedy: 'Leave the dashes away.',
  },
  CONFIG_MAP_FOR_LIST: {
    title: 'A map stands where a list belongs',
    remedy: 'Put `- ` before each entry.',
  },
  CONFIG_MISNAMED_KEY: {
    title: 'A section is named in the singular',
    remedy: 'Use the plural, such as `events` and `functions`.',
  },
  CONFIG_ROUTE_INCOMPLETE: {
    title: 'A route needs a method and a path',
    remedy: 'Write both, such as `- httpApi: GET /hello`.',
  },
  CONFIG_STACK_NAME: {
    title: 'CloudFormation does not take the name of the stack',
    remedy: 'Set `provider.stackName`, or change the names of service and stage.',
  },
  CONFIG_LIMIT_NAME: {
    title: 'A name is longer than AWS allows',
    remedy: 'Set a shorter name.',
  },
  CONFIG_LIMIT_ENVIRONMENT: {
    title: 'The environment of a function is larger than AWS allows',
    remedy: 'Move large values to Parameter Store, Secrets Manager or a file in the package.',
  },
  CONFIG_LIMIT_LAYERS: {
    title: 'A function has more layers than AWS allows',
    remedy: 'Merge layers.',
  },
  CONFIG_LIMIT_RESOURCES: {
    title: 'The stack has more resources than AWS allows',
    remedy: 'Split the service, or turn off `provider.versionFunctions`.',
  },
  CONFIG_LIMIT_OUTPUTS: {
    title: 'The stack has more outputs than AWS allows',
    remedy: 'Turn off `provider.versionFunctions`, which makes one output per function, or split the service.',
  },
  CONFIG_LIMIT_TEMPLATE: {
    title: 'The template is larger than AWS allows',
    remedy: 'Split the service.',
  },
} as const satisfies ErrorCodeTable;
