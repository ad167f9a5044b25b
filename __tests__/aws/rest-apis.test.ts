import { describe, expect, it } from 'vitest';
import { useMinistack } from '../e2e/ministack.ts';

const ministack = useMinistack();

describe('keys and plans of API Gateway', () => {
  it('are not there at first', async () => {
    const { restApis } = ministack.connect();
    expect(await restApis.findApiKeys('mobile')).toEqual([]);
    expect(await restApis.findUsagePlan('plan')).toBeUndefined();
  });

  it('make a key once and join it with a plan', async () => {
    const { restApis } = ministack.connect();
    const id = await restApis.createApiKey('mobile', 'a-value-of-twenty-letters');
    expect(await restApis.findApiKeys('mobile')).toEqual([id]);
    // A name is more than the beginning of a name.
    expect(await restApis.findApiKeys('mob')).toEqual([]);
    const plan = await restApis.createUsagePlan('plan', { throttle: { rateLimit: 5, burstLimit: 2 } });
    expect(await restApis.findUsagePlan('plan')).toEqual({ id: plan.id, stages: [] });
    await restApis.addKeyToUsagePlan(plan.id, id);
    expect(await restApis.listUsagePlanKeys(plan.id)).toEqual([id]);
    await restApis.deleteApiKey(id);
    expect(await restApis.findApiKeys('mobile')).toEqual([]);
  });
});
