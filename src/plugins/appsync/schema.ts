import { getAtt } from '../../cloudformation/intrinsics.ts';
import { graphQlApiId } from '../../cloudformation/logical-ids.ts';
import type { Resources } from '../../cloudformation/template.ts';
import type { JsonObject } from '../../core/json.ts';
import { schemaId } from './names.ts';
import { schemaFiles } from './settings.ts';

const glob = /[*?[\]{}()!]/;

/** True for one file by its name: several are merged and printed by GraphQL's own tools. */
export function isOneFile(config: JsonObject): boolean {
  const files = schemaFiles(config);
  return files.length === 1 && files.every((file) => !glob.test(file));
}

/** The schema, its text to the letter. */
export function schemaResources(definition: string): Resources {
  const Properties = { Definition: definition, ApiId: getAtt(graphQlApiId, 'ApiId') };
  return { [schemaId]: { Type: 'AWS::AppSync::GraphQLSchema', Properties } };
}

const ownDirectives =
  'aws_iam aws_oidc aws_api_key aws_lambda aws_auth aws_cognito_user_pools aws_subscribe canonical hidden renamed';
const ownTypes = 'AWSDate AWSTime AWSDateTime AWSTimestamp AWSEmail AWSJSON AWSURL AWSPhone AWSIPAddress';
const alternatives = (names: string): string => names.replaceAll(' ', '|');
const ownDefinition = new RegExp(
  `\\bdirective\\s*@\\s*(${alternatives(ownDirectives)})\\b|\\b(?:scalar|type|interface|union|enum|input)\\s+(${alternatives(ownTypes)})\\b`,
);
const textsAndComments = /"""(?:\\"""|[\s\S])*?"""|"(?:\\.|[^"\\\n])*"|#[^\n]*/g;

/** A scalar or a directive of AppSync that a schema declares: the plugin takes it out and prints the schema anew. */
export function declaredByAppSync(schema: string): string | undefined {
  const [, directive, type] = ownDefinition.exec(schema.replace(textsAndComments, ' ')) ?? [];
  return directive === undefined ? type : `@${directive}`;
}
