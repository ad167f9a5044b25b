import { describe, expect, it } from 'vitest';
import { rowsOfSection } from '../../scripts/configuration-page.mjs';

describe('the configuration reference', () => {
  it('has a row for every key, with what it takes', () => {
    const rows = rowsOfSection('function', 'functions.<name>.').filter(({ path }) =>
      path.includes('.fileSystemConfig'),
    );
    expect(rows).toEqual([
      { path: 'functions.<name>.fileSystemConfig', required: false, takes: 'a map' },
      {
        path: 'functions.<name>.fileSystemConfig.arn',
        required: true,
        takes: 'the ARN of an EFS access point, Fn::GetAtt, Fn::Join, Fn::ImportValue or Fn::Sub',
      },
      { path: 'functions.<name>.fileSystemConfig.localMountPath', required: true, takes: 'a path such as /mnt/data' },
    ]);
  });

  it('has the keys of maps by name and of lists', () => {
    const paths = rowsOfSection('provider', 'provider.').map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'provider.ecr.images.<name>.buildArgs.<name>',
        'provider.rollbackConfiguration.RollbackTriggers[].Arn',
      ]),
    );
  });
});
