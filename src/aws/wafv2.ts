import type { WebAcls } from '../ports.ts';
import { type AwsSession, clientConfig, createAskAws, once } from './session.ts';
import { isNamed } from './source-error.ts';

/** Web ACLs of AWS WAF for the resources of one region. */
export function createWebAcls(session: AwsSession): WebAcls {
  const ask = createAskAws(session);
  const open = once(async () => {
    const sdk = await import('@aws-sdk/client-wafv2');
    return { sdk, client: new sdk.WAFV2Client(clientConfig(session, 'WAFV2')) };
  });
  return {
    async find(name) {
      const { sdk, client } = await open();
      let marker: string | undefined;
      do {
        const command = new sdk.ListWebACLsCommand({ Scope: 'REGIONAL', Limit: 100, NextMarker: marker });
        const page = await ask('wafv2:ListWebACLs', undefined, () => client.send(command));
        const found = page.WebACLs?.find((acl) => acl.Name === name);
        if (found) return found.ARN;
        marker = page.NextMarker || undefined;
      } while (marker);
      return undefined;
    },
    async ofResource(resourceArn) {
      const { sdk, client } = await open();
      const command = new sdk.GetWebACLForResourceCommand({ ResourceArn: resourceArn });
      try {
        const { WebACL } = await ask('wafv2:GetWebACLForResource', resourceArn, () => client.send(command));
        return WebACL?.ARN;
      } catch (error) {
        if (isNamed(error, 'WAFNonexistentItemException')) return undefined;
        throw error;
      }
    },
    async associate(webAclArn, resourceArn) {
      const { sdk, client } = await open();
      const command = new sdk.AssociateWebACLCommand({ WebACLArn: webAclArn, ResourceArn: resourceArn });
      await onceKnown(session, () => ask('wafv2:AssociateWebACL', resourceArn, () => client.send(command)));
    },
    async disassociate(resourceArn) {
      const { sdk, client } = await open();
      const command = new sdk.DisassociateWebACLCommand({ ResourceArn: resourceArn });
      await ask('wafv2:DisassociateWebACL', resourceArn, () => client.send(command));
    },
  };
}

const attempts = 12;
const pauseMs = 5_000;

/** WAF learns of a new ACL or stage some seconds late, and asks to be asked again. */
async function onceKnown<T>({ clock }: AwsSession, ask: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await ask();
    } catch (error) {
      if (attempt === attempts || !isNamed(error, 'WAFUnavailableEntityException')) throw error;
      await clock.sleep(pauseMs);
    }
  }
}
