import type { NativePlugin } from './native-plugin.ts';

const allowedDays = [1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1827, 3653];

/** Retention of the functions' log groups by `custom.logRetentionInDays`, over that of the provider. */
export const logRetention: NativePlugin = {
  name: 'serverless-plugin-log-retention',
  compared: '2.1.0',
  configKeys: ['custom.logRetentionInDays', 'functions.<name>.logRetentionInDays'],
  differences: 'Functions without logs get no log group.',
  adjustModel(model, problems) {
    const read = (value: unknown, path: readonly (string | number)[]): number | undefined => {
      if (value === undefined || value === null || value === false) return undefined;
      const days = Number(value);
      if (allowedDays.includes(days)) return days;
      problems.error(
        'PLUGIN_CONFIG_INVALID',
        `${path.join('.')} is ${String(value)}: log groups know ${allowedDays.join(', ')} days`,
        {
          at: model.locate(path),
        },
      );
      return undefined;
    };
    const everywhere = read(model.custom['logRetentionInDays'], ['custom', 'logRetentionInDays']);
    return {
      ...model,
      functions: model.functions.map((fn) => {
        const own = read(fn.config['logRetentionInDays'], [...fn.path, 'logRetentionInDays']);
        return { ...fn, logRetentionInDays: own ?? everywhere ?? fn.logRetentionInDays };
      }),
    };
  },
};
