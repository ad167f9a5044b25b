import { objectAt, withKeys } from './config-functions.ts';
import type { NativePlugin } from './native-plugin.ts';

/** Binary media types of the REST API by `custom.apigwBinary.types`. */
export const apigwBinary: NativePlugin = {
  name: 'serverless-apigw-binary',
  compared: '0.4.4',
  configKeys: ['custom.apigwBinary.types'],
  differences: 'The types stand in the template instead of being set by an API call after each deploy.',
  adjustConfig(config) {
    const { types } = objectAt(config, 'custom', 'apigwBinary');
    if (!Array.isArray(types)) return config;
    const { binaryMediaTypes } = objectAt(config, 'provider', 'apiGateway');
    const known = Array.isArray(binaryMediaTypes) ? binaryMediaTypes : [];
    return withKeys(config, ['provider', 'apiGateway'], { binaryMediaTypes: [...new Set([...known, ...types])] });
  },
};
