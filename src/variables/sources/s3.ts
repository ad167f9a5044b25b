import { askAws, standIn } from './aws-access.ts';
import { splitAddress } from './request-address.ts';
import type { VariableSource } from './source.ts';

/** `${s3:bucket/key}`: the text of an object. */
export const s3Source: VariableSource = {
  cached: true,
  async resolve(request, tools) {
    const [bucket, key] = splitAddress(request, '/', 's3:bucket/key');
    if (tools.context.stubAws) return { value: standIn('s3', key) };
    const body = await askAws(tools, undefined, `reading s3://${bucket}/${key}`, (aws) => aws.objects.get(bucket, key));
    if (body) return { value: new TextDecoder().decode(body) };
    return {
      missing: `there is no object ${key} in the bucket ${bucket}`,
      remedy: `Upload it, or add a fallback: \${${request.text}, 'value'}.`,
      fromAws: true,
    };
  },
};
