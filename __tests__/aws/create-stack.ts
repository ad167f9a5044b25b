import type { Aws } from '../../src/ports.ts';

/** Makes a stack of a template in the emulator and gives its outputs. */
export async function createStack(
  { cloudFormation }: Pick<Aws, 'cloudFormation'>,
  template: object,
): Promise<Readonly<Record<string, string>>> {
  const stackName = 'made-for-a-test';
  await cloudFormation.createStack({
    stackName,
    template: { body: JSON.stringify(template) },
    capabilities: ['CAPABILITY_NAMED_IAM'],
    parameters: [],
    tags: {},
    notificationArns: [],
    disableRollback: false,
    express: false,
    clientToken: stackName,
  });
  for (;;) {
    const stack = await cloudFormation.describeStack(stackName);
    if (stack?.status === 'CREATE_COMPLETE') return stack.outputs;
    if (stack?.status !== 'CREATE_IN_PROGRESS') throw new Error(`${stackName} is ${stack?.status}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
