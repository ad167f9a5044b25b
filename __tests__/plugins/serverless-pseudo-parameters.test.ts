import { expect, it } from 'vitest';
import type { Json, JsonObject } from '../../src/core/json.ts';
import { Problems } from '../../src/core/problems.ts';
import { pseudoParameters } from '../../src/plugins/serverless-pseudo-parameters.ts';
import { serviceModel } from '../builders/compile-context.ts';

const finalize = (value: Json, settings: JsonObject = {}) =>
  pseudoParameters.finalize?.(
    {
      AWSTemplateFormatVersion: '2010-09-09',
      Description: '#{AWS::Region}',
      Resources: { A: { Type: 'T', Properties: { value } } },
      Outputs: {},
    },
    serviceModel({ custom: { pseudoParameters: settings } }),
    new Problems(),
  );

it.each<[Json, Json, JsonObject?]>([
  ['#{AWS::AccountId}', { 'Fn::Sub': '${AWS::AccountId}' }],
  ['t-#{Table.Arn}-#{AWS::Region}', { 'Fn::Sub': 't-${Table.Arn}-${AWS::Region}' }],
  [
    ['plain', '#{AWS::Region}'],
    ['plain', { 'Fn::Sub': '${AWS::Region}' }],
  ],
  [{ 'Fn::Sub': '${A}-#{AWS::Region}' }, { 'Fn::Sub': '${A}-${AWS::Region}' }],
  [{ 'Fn::Sub': ['${A}#{B}', { A: '#{C}' }] }, { 'Fn::Sub': ['${A}${B}', { A: { 'Fn::Sub': '${C}' } }] }],
  ['#@{AWS::Region}', '#{AWS::Region}'],
  ['#{A}#@{B}', { 'Fn::Sub': '${A}#{B}' }],
  ['#{Table}', '#{Table}', { allowReferences: false }],
  ['#{AWS::Region}', { 'Fn::Sub': '${AWS::Region}' }, { allowReferences: false }],
  ['in eu-west-1', 'in eu-west-1'],
  ['in eu-west-1', { 'Fn::Sub': 'in ${AWS::Region}' }, { skipRegionReplace: false }],
  [7, 7],
  [null, null],
])('%o becomes %o with the settings %o', (value, expected, settings) => {
  const template = finalize(value, settings);
  expect(template?.Resources['A']?.Properties?.['value']).toEqual(expected);
  expect(template?.Description).toBe('#{AWS::Region}');
});
