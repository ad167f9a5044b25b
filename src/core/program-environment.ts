type Environment = Readonly<Record<string, string | undefined>>;

/**
 * What programs of others have no use for: inputs of this action and tokens of the runner. A GITHUB_TOKEN is there only
 * if the user set it for them, such as for packages of GitHub.
 */
const ofTheRunner = /^(?:INPUT_|ACTIONS_|STATE_)/;
const ofAws = /^(?:AWS_ACCESS_KEY_ID|AWS_SECRET_ACCESS_KEY|AWS_SESSION_TOKEN|AWS_WEB_IDENTITY_TOKEN_FILE|AWS_PROFILE)$/;

/** Empties the variables that a program must not see: it gets the rest of the environment as it is. */
export function hiddenFrom(program: 'framework' | 'installer', env: Environment): Readonly<Record<string, string>> {
  const hidden = Object.keys(env).filter(
    (name) => ofTheRunner.test(name) || (program === 'installer' && ofAws.test(name)),
  );
  return Object.fromEntries(hidden.map((name) => [name, '']));
}

const secretName = /SECRET|TOKEN|PASSWORD|PASSWD|CREDENTIAL|PRIVATE|API_?KEY|ACCESS_?KEY|LICENSE_?KEY/i;

/** Values of the environment that are secrets by their names; those too short to be one are left out. */
export function secretsOf(env: Environment): readonly string[] {
  return Object.entries(env).flatMap(([name, value]) =>
    value !== undefined && value.length >= 8 && secretName.test(name) ? [value] : [],
  );
}
