import type { Aws } from '../../src/ports.ts';

interface Account {
  readonly parameters?: Readonly<
    Record<string, { readonly type: 'String' | 'StringList' | 'SecureString'; readonly value: string }>
  >;
  readonly objects?: Readonly<Record<string, string>>;
  /** By `region/stack`. */
  readonly stacks?: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** An account with what variables read; `asked` gets a line per request. */
export function fakeAws(account: Account, asked: string[] = []): (region: string) => Aws {
  return (region) => {
    const cloudFormationIn = (stackRegion: string) => ({
      describeStack: async (name: string) => {
        asked.push(`stack ${stackRegion}/${name}`);
        const outputs = account.stacks?.[`${stackRegion}/${name}`];
        return outputs && { outputs };
      },
    });
    const parts = {
      region,
      identity: async () => {
        asked.push(`identity ${region}`);
        return { accountId: '999988887777', arn: 'arn' };
      },
      cloudFormation: cloudFormationIn(region),
      cloudFormationIn,
      objects: {
        get: async (bucket: string, key: string) => {
          asked.push(`object ${bucket}/${key}`);
          const text = account.objects?.[`${bucket}/${key}`];
          return text === undefined ? undefined : new TextEncoder().encode(text);
        },
      },
      parameters: {
        getParameter: async (name: string, options: { readonly decrypt: boolean; readonly region?: string }) => {
          asked.push(`parameter ${options.region ?? region}${name}${options.decrypt ? '' : ' encrypted'}`);
          return account.parameters?.[name];
        },
      },
    };
    // Variables use these members only.
    return parts as unknown as Aws;
  };
}
