import type { Aws, Clock, CommandRunner, Environment, Log, Workspace } from '../ports.ts';
import type { Profile } from '../service/profile.ts';

/** All that variables may look at besides the configuration itself. */
export interface VariableContext {
  /** Options of the command line and the `options` input: `${opt:name}`. */
  readonly options: Readonly<Record<string, string | undefined>>;
  /** `--param` and the `params` input: `${param:name}`, over what the file says. */
  readonly params: Readonly<Record<string, string>>;
  /** The stage and region asked for; they win over `provider.stage` and `provider.region`. */
  readonly stage: string | undefined;
  readonly region: string | undefined;
  readonly env: Environment;
  readonly workspace: Workspace;
  readonly commands: CommandRunner;
  readonly clock: Clock;
  /** Called only when a variable needs AWS, once per region; throws a `UserError` without credentials. */
  readonly aws: (region: string) => Promise<Aws> | Aws;
  readonly profile: Profile;
  readonly log: Log;
  /** Stand-ins for what AWS would answer, so that a pull request of a fork compiles without credentials. */
  readonly stubAws?: boolean;
  /** The framework packages the service and has the last word: what has no value here is a warning, and gets a stand-in. */
  readonly lenient?: boolean;
  /** Makes what `.env` files say visible to code of the user and to programs that the run starts. */
  readonly exportEnvironment?: (values: Readonly<Record<string, string>>) => void;
}
