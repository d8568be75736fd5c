/**
 * The actions of AWS that are ever asked for.
 *
 * Invariant: each reads and changes nothing; help, policy and report name them from here.
 * @module
 */

/** The actions that are asked for, by the names that policies give them. */
export type AwsAction =
  | "sts:GetCallerIdentity"
  | "iam:GetAccessKeyLastUsed"
  | "iam:ListAccessKeys"
  | "iam:SimulatePrincipalPolicy"
  | "ses:GetAccount"
  | "ses:GetEmailIdentity";

/** The actions in the order in which they are asked. */
export const AWS_ACTIONS: readonly AwsAction[] = [
  "sts:GetCallerIdentity",
  "iam:GetAccessKeyLastUsed",
  "iam:ListAccessKeys",
  "iam:SimulatePrincipalPolicy",
  "ses:GetAccount",
  "ses:GetEmailIdentity",
];
