import { isJsonObject, type JsonObject } from '../core/json.ts';
import { mapFunctions, objectAt, withKeys } from './config-functions.ts';
import type { NativePlugin } from './native-plugin.ts';
import { handlerCode } from './wsgi/handler-code.ts';

const handler = 'wsgi_handler.handler';
/** What it was called before; the plugin renames it still. */
const oldHandler = 'wsgi.handler';
const ownFiles = ['wsgi_handler.py', '.serverless-wsgi'];

/** A WSGI application behind an API: we write `wsgi_handler.py` beside it. */
export const wsgi: NativePlugin = {
  name: 'serverless-wsgi',
  compared: '3.1.0',
  configKeys: ['app', 'packRequirements', 'pythonBin', 'textMimeTypes', 'pipArgs'].map((key) => `custom.wsgi.${key}`),
  differences:
    'The handler is our own and needs no werkzeug; both of its files stay in the folder. Requirements are packed by serverless-python-requirements only, else the service is left to the plugin, as is a function with `module`. The commands `wsgi serve`, `exec` and `command` are not there.',
  unserved(config) {
    const wanted = objectAt(config, 'custom', 'wsgi')['packRequirements'] !== false;
    const isPacked = JSON.stringify(config['plugins'] ?? null).includes('"serverless-python-requirements"');
    return [
      ...(wanted && !isPacked ? ['custom.wsgi.packRequirements'] : []),
      ...Object.entries(objectAt(config, 'functions')).flatMap(([key, fn]) =>
        isJsonObject(fn) && servesWsgi(fn) && fn['module'] ? [`functions.${key}.module`] : [],
      ),
    ];
  },
  async adjustConfig(written, { writeText, problems, locate }) {
    const config = mapFunctions(written, (fn) => (fn['handler'] === oldHandler ? { ...fn, handler } : fn));
    const { app, textMimeTypes } = objectAt(config, 'custom', 'wsgi');
    if (!Object.values(objectAt(config, 'functions')).some((fn) => isJsonObject(fn) && servesWsgi(fn))) return config;
    if (typeof app !== 'string' || !/^.+\.\w+$/.test(app)) {
      const message = 'serverless-wsgi does not know the application: write custom.wsgi.app, such as `api.app`.';
      problems.error('PLUGIN_CONFIG_INVALID', message, { at: locate(['custom', 'wsgi']) });
      return config;
    }
    const settings = { app, text_mime_types: Array.isArray(textMimeTypes) ? textMimeTypes : undefined };
    await writeText('wsgi_handler.py', handlerCode);
    await writeText('.serverless-wsgi', JSON.stringify(settings));
    return withOwnFiles(config);
  },
};

const servesWsgi = (fn: JsonObject): boolean => fn['handler'] === oldHandler || String(fn['handler']).includes(handler);

/** Both files are in the package, whatever its patterns leave out. */
function withOwnFiles(config: JsonObject): JsonObject {
  const added = (owner: JsonObject): JsonObject => {
    const { patterns } = objectAt(owner, 'package');
    return withKeys(owner, ['package'], { patterns: [...(Array.isArray(patterns) ? patterns : []), ...ownFiles] });
  };
  return mapFunctions(added(config), (fn) =>
    servesWsgi(fn) && objectAt(fn, 'package')['patterns'] !== undefined ? added(fn) : fn,
  );
}
