import { UserError } from '../core/user-error.ts';
import type { Plan } from './plan.ts';

/** Stops with PLAN_CHANGED when the plan is not the one that was approved; no expectation accepts all. */
export function checkExpectedPlan(plan: Pick<Plan, 'digest'>, expected: string | undefined): void {
  if (!expected || expected === plan.digest) return;
  throw new UserError('PLAN_CHANGED', `The plan has the digest ${plan.digest}; approved was ${expected}.`);
}
