import { objectAt } from './config-functions.ts';
import type { NativePlugin } from './native-plugin.ts';

/** Old function versions go after a deploy, as with `provider.pruneFunctionVersions`. */
export const prune: NativePlugin = {
  name: 'serverless-prune-plugin',
  compared: '2.1.0',
  configKeys: ['custom.prune.automatic', 'custom.prune.number', 'custom.prune.includeLayers'],
  differences: 'Layer versions are left alone.',
  adjustModel(model, problems) {
    const { automatic, number, includeLayers } = objectAt(model.custom, 'prune');
    const kept = Number.parseInt(String(number), 10);
    if (automatic !== true || !(kept >= 0)) return model;
    if (includeLayers === true) {
      problems.notice('PLUGIN_SETTING_WITHOUT_EFFECT', 'serverless-prune-plugin: old layer versions are not deleted', {
        at: model.locate(['custom', 'prune', 'includeLayers']),
      });
    }
    return { ...model, provider: { ...model.provider, pruneFunctionVersions: kept } };
  },
};
