import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { previewStage, stageRoom } from '../../src/inputs/preview-stage.ts';

const facts = { number: 1234, branch: 'feature/Übung_42', sha: 'abcdef0123456789' };

describe('the stage of a preview', () => {
  it.each([
    ['pr-{number}', 'pr-1234'],
    ['PR_{number}', 'pr-1234'],
    ['{branch}', 'feature-bung-42'],
    ['pr-{number}-{sha}', 'pr-1234-abcdef0'],
    ['{branch}-{number}', 'feature-bung-42-1234'],
    ['--{number}--', '1234'],
  ])('from `%s` is %s', (template, stage) => {
    expect(previewStage(template, facts)).toBe(stage);
  });

  it('keeps the number whole when a long branch is cut', () => {
    const stage = previewStage('{branch}-{number}', { ...facts, branch: `feature/${'long-'.repeat(30)}` });
    expect(stage).toMatch(/^feature-long-[0-9a-f]{6}-1234$/);
    expect(stage.length).toBeLessThanOrEqual(24);
  });

  it('tells two long branches with the same beginning apart', () => {
    const long = 'a'.repeat(60);
    expect(previewStage('{branch}', { ...facts, branch: `${long}1` })).not.toBe(
      previewStage('{branch}', { ...facts, branch: `${long}2` }),
    );
  });

  it('does not take a branch for a placeholder', () => {
    expect(previewStage('{branch}', { ...facts, branch: '{number}$&' })).toBe('number');
  });

  it('fits its room and has only letters, digits and hyphens, whatever the branch', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 8, max: 40 }), (branch, room) => {
        const stage = previewStage('{branch}-{number}', { ...facts, branch }, room);
        expect(stage.length).toBeLessThanOrEqual(room);
        expect(stage).toMatch(/^[a-z0-9]([a-z0-9-]*[a-z0-9])?$/);
      }),
    );
  });

  it('has the room that the longest name leaves', () => {
    expect(
      stageRoom([
        { text: 'shop--orders-handler-with-a-long-name', limit: 64 },
        { text: 'shop--eu-central-1-lambdaRole-and-more-of-it', limit: 64 },
      ]),
    ).toBe(20);
  });
});
