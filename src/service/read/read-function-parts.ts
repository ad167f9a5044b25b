import type { JsonObject } from '../../core/json.ts';
import type {
  DestinationTarget,
  FunctionModel,
  FunctionUrlConfig,
  FunctionUrlCors,
  ImageConfig,
  RuntimeManagement,
} from '../service-model.ts';
import { checked, choiceAt, objectAt, textAt, textsAt, valueAt } from './fields.ts';

/** `image` of a function: a URI, the name of an entry of `provider.ecr.images`, or an object. */
export function readImage(fn: JsonObject): ImageConfig | undefined {
  const written = textAt(fn, 'image');
  if (written !== undefined) return written.includes('/') ? { uri: written } : { name: written };
  const image = objectAt(fn, 'image');
  return (
    image && {
      name: textAt(image, 'name'),
      uri: textAt(image, 'uri'),
      workingDirectory: textAt(image, 'workingDirectory'),
      command: textsAt(image, 'command'),
      entryPoint: textsAt(image, 'entryPoint'),
    }
  );
}

/** `runtimeManagement` of a function or of the provider. */
export function readRuntimeManagement(owner: JsonObject | undefined): RuntimeManagement | undefined {
  const written = choiceAt(owner, 'runtimeManagement', ['auto', 'onFunctionUpdate']);
  if (written) return { mode: written };
  const config = objectAt(owner, 'runtimeManagement');
  if (!config) return undefined;
  return {
    mode: choiceAt(config, 'mode', ['auto', 'onFunctionUpdate', 'manual']) ?? 'auto',
    arn: valueAt(config, 'arn'),
  };
}

/** `url`: true is the plain one, false none. A null inside `cors` takes a default away, so it is kept. */
export function readUrl(fn: JsonObject): FunctionUrlConfig | undefined {
  if (fn['url'] === true) return {};
  const url = objectAt(fn, 'url');
  if (!url) return undefined;
  const cors = objectAt(url, 'cors');
  return {
    authorizer: choiceAt(url, 'authorizer', ['aws_iam']),
    cors: cors ? (cors as FunctionUrlCors) : url['cors'] === true || undefined,
    invokeMode: choiceAt(url, 'invokeMode', ['BUFFERED', 'RESPONSE_STREAM']),
  };
}

/** `destinations`: each the key of a local function, an ARN, or {type, arn}. */
export function readDestinations(fn: JsonObject): FunctionModel['destinations'] {
  const destinations = objectAt(fn, 'destinations');
  if (!destinations) return undefined;
  const target = (key: string): string | DestinationTarget | undefined => {
    const config = objectAt(destinations, key);
    return config ? checked<DestinationTarget>(config) : textAt(destinations, key);
  };
  return { onSuccess: target('onSuccess'), onFailure: target('onFailure') };
}
