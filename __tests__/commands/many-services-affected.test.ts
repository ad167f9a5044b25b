import { describe, expect, it } from 'vitest';
import { affectedServices, type ServiceFootprint } from '../../src/commands/affected.ts';

const service = (id: string, over: Partial<ServiceFootprint> = {}): ServiceFootprint => ({
  ...{ id, folder: `services/${id}`, references: [], dependsOn: [] },
  ...over,
});
const shop = [
  service('api', { dependsOn: ['db'] }),
  service('db'),
  service('mail', { references: ['shared/templates'] }),
  service('web', { references: ['services/mail/types.ts'] }),
];

describe('a change affects', () => {
  it.each([
    { what: 'nothing', changed: [], affected: [] },
    { what: 'the service of a file', changed: ['services/api/a.py'], affected: ['api'] },
    { what: 'what depends on the service', changed: ['services/db/serverless.yml'], affected: ['api', 'db'] },
    { what: 'what refers to a part of the service', changed: ['services/mail/other.ts'], affected: ['mail', 'web'] },
    {
      what: 'all by a file that is in no service',
      changed: ['package-lock.json'],
      affected: ['api', 'db', 'mail', 'web'],
    },
    { what: 'all by a workflow', changed: ['.github/workflows/x.yml'], affected: ['api', 'db', 'mail', 'web'] },
    {
      what: 'none by documentation',
      changed: ['README.md', 'docs/a.md', '.github/CODEOWNERS', 'LICENSE'],
      affected: [],
    },
    { what: 'a service by its own documentation', changed: ['services/api/README.md'], affected: ['api'] },
    { what: 'those that refer to documentation', changed: ['shared/templates/a.md'], affected: ['mail', 'web'] },
    { what: 'no service by the beginning of its name', changed: ['services/api2/README.md'], affected: [] },
  ])('$what', ({ changed, affected }) => {
    expect([...affectedServices(changed, shop)].sort()).toEqual(affected);
  });

  it('a service that depends on the commit itself, always', () => {
    expect([...affectedServices([], [service('a', { everyCommit: true }), service('b')])]).toEqual(['a']);
  });

  it.each([
    { changed: 'handler.py', affected: ['root'] },
    { changed: 'services/api/handler.py', affected: ['root', 'api'] },
  ])('the service at the root by every file: $changed', ({ changed, affected }) => {
    expect([...affectedServices([changed], [service('root', { folder: '' }), service('api')])]).toEqual(affected);
  });
});
