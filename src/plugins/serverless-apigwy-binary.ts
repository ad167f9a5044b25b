import { mapEvents, objectAt, withoutKey } from './config-functions.ts';
import type { NativePlugin } from './native-plugin.ts';

/** `contentHandling` of an `http` event: the framework's own `response.contentHandling`. */
export const apigwyBinary: NativePlugin = {
  name: 'serverless-apigwy-binary',
  compared: '1.0.1',
  configKeys: ['functions.<name>.events[].http.contentHandling'],
  differences: 'It stands in the template instead of being set by an API call after each deploy.',
  adjustConfig(config) {
    return mapEvents(config, 'http', (event) => {
      const { contentHandling } = event;
      if (contentHandling === undefined) return event;
      const response = { contentHandling, ...objectAt(event, 'response') };
      return { ...withoutKey(event, [], 'contentHandling'), response };
    });
  },
};
