import type { Resource } from '../cloudformation/template.ts';
import { isJsonObject, type Json } from '../core/json.ts';
import type { NativePlugin } from './native-plugin.ts';

const taggedTypes = new Set([
  'AWS::Lambda::Function',
  'AWS::SQS::Queue',
  'AWS::Kinesis::Stream',
  'AWS::DynamoDB::Table',
  'AWS::S3::Bucket',
  'AWS::ApiGateway::Stage',
  'AWS::CloudFront::Distribution',
  'AWS::Logs::LogGroup',
]);

/** `provider.stackTags` on the resources themselves, where they have no tag of that key yet. */
export const resourceTagging: NativePlugin = {
  name: 'serverless-plugin-resource-tagging',
  compared: '1.2.0',
  configKeys: ['provider.stackTags'],
  differences: 'The stage of the REST API is tagged with the other stage settings, not by a call of its own.',
  finalize(template, model) {
    const tags = Object.entries(model.provider.stackTags).map(([Key, Value]) => ({ Key, Value }));
    if (tags.length === 0) return template;
    const tagged = Object.entries(template.Resources).map(([id, resource]) => [id, withTags(resource, tags)]);
    return { ...template, Resources: Object.fromEntries(tagged) };
  },
};

function withTags(resource: Resource, tags: readonly { readonly Key: string; readonly Value: string }[]): Resource {
  if (!taggedTypes.has(resource.Type) || !resource.Properties) return resource;
  const written = resource.Properties['Tags'];
  const own: readonly Json[] = Array.isArray(written) ? written : [];
  const keys = own.map((tag) => (isJsonObject(tag) ? tag['Key'] : undefined));
  const Tags = [...own, ...tags.filter(({ Key }) => !keys.includes(Key))];
  return { ...resource, Properties: { ...resource.Properties, Tags } };
}
