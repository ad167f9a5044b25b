import { appSyncSource } from './appsync.ts';
import { awsSource } from './aws.ts';
import { cfSource } from './cf.ts';
import { envSource } from './env.ts';
import { fileSource } from './file.ts';
import { gitSource } from './git.ts';
import { optSource } from './opt.ts';
import { paramSource } from './param.ts';
import { s3Source } from './s3.ts';
import { selfSource } from './self.ts';
import { slsSource } from './sls.ts';
import type { VariableSource } from './source.ts';
import { ssmSource } from './ssm.ts';
import { strToBoolSource } from './str-to-bool.ts';

/** Every name that may stand before the colon. */
type SourceName =
  | 'appsync'
  | 'self'
  | 'opt'
  | 'env'
  | 'file'
  | 'param'
  | 'sls'
  | 'aws'
  | 'ssm'
  | 's3'
  | 'cf'
  | 'strToBool'
  | 'git';

/** All kinds of variables: a name without its source does not compile. */
export const variableSources: { readonly [Name in SourceName]: VariableSource } = {
  self: selfSource,
  opt: optSource,
  env: envSource,
  file: fileSource,
  param: paramSource,
  sls: slsSource,
  aws: awsSource,
  ssm: ssmSource,
  s3: s3Source,
  cf: cfSource,
  strToBool: strToBoolSource,
  git: gitSource,
  appsync: appSyncSource,
};

/** The source of a name; `undefined` for a name that is not known. */
export function findSource(name: string): VariableSource | undefined {
  return Object.entries(variableSources).find(([known]) => known === name)?.[1];
}
