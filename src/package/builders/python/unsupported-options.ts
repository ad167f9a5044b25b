import type { PackageContext } from '../../package-context.ts';
import type { PythonOptions } from './python-options.ts';

// Options that say how pip is to be run, which does not happen: why each has no effect.
const withoutEffect: Readonly<Record<string, string>> = {
  dockerFile: 'wheels are chosen for Lambda, no container is needed',
  dockerImage: 'wheels are chosen for Lambda, no container is needed',
  dockerExtraFiles: 'no container is started whose files could be copied; put them into `vendor`',
  dockerRunCmdExtraArgs: 'no container is started',
  dockerBuildCmdExtraArgs: 'no container is started',
};

/** Says once which options of `custom.pythonRequirements` have no effect here. */
export function warnOfOptions({ written, dockerize, pip }: PythonOptions, { problems, model }: PackageContext): void {
  const at = (key: string) => ({ at: model.locate(['custom', 'pythonRequirements', key]) });
  for (const [key, why] of Object.entries(withoutEffect)) {
    const value = written[key];
    if (value === undefined || value === '' || value === false || (Array.isArray(value) && value.length === 0))
      continue;
    problems.notice('PACKAGE_OPTION_UNSUPPORTED', `\`${key}\` has no effect: ${why}.`, at(key));
  }
  if (pip.others.length > 0) {
    const names = [...new Set(pip.others)].map((name) => `\`${name}\``).join(', ');
    const why = 'wheels are taken from the index as they are, pip is not run';
    const message = `${names} in \`pipCmdExtraArgs\` has no effect: ${why}.`;
    problems.notice('PACKAGE_OPTION_UNSUPPORTED', message, at('pipCmdExtraArgs'));
  }
  if (dockerize === 'always') {
    const message =
      '`dockerizePip` has no effect: wheels are chosen for Lambda and its architecture, no container is needed.';
    problems.notice('PACKAGE_OPTION_UNSUPPORTED', message, at('dockerizePip'));
  }
}
