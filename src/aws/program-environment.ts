import type { AwsSession } from './session.ts';

/** Variables that give a program of the user what this session has; keys win over a profile, so the profile is emptied. */
export async function programEnvironment({ region, keys, profile }: AwsSession): Promise<Record<string, string>> {
  const place = { AWS_REGION: region, AWS_DEFAULT_REGION: region };
  if (!keys) return profile === undefined ? place : { ...place, AWS_PROFILE: profile };
  const { accessKeyId, secretAccessKey, sessionToken } = await keys();
  return {
    ...place,
    AWS_PROFILE: '',
    AWS_ACCESS_KEY_ID: accessKeyId,
    AWS_SECRET_ACCESS_KEY: secretAccessKey,
    AWS_SESSION_TOKEN: sessionToken ?? '',
  };
}
