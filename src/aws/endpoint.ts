/**
 * Where the API of AWS is, partition by partition, and which region its requests are signed for.
 *
 * Invariant: pure; the table agrees with the endpoint rules in AWS's own SDK (`tests/host/aws_sdk_test.ts`), but for a global
 * service it names the one region that is always on.
 * Source: AWS General Reference, "Service endpoints"; AWS SDKs and Tools Reference Guide, "FIPS and dual-stack endpoints".
 * @module
 */

import type { Located, Partition } from "../ses/endpoint.ts";
import type { Scope } from "./sigv4.ts";

/** The services that are asked. */
export type Service = "sts" | "iam" | "sesv2";

/** One endpoint. */
export interface ApiEndpoint {
  /** Its URL, without a slash at the end. */
  readonly url: string;
  /** What requests to it are signed for. */
  readonly scope: Scope;
}

/** Which kind of endpoint is wanted. */
export interface Variant {
  /** One whose cryptography is validated by FIPS 140. */
  readonly fips: boolean;
  /** One that has IPv6 addresses too. */
  readonly dualStack: boolean;
}

/** What differs from partition to partition. */
interface Names {
  /** The region that is always on; it signs for services that know no regions. */
  readonly home: string;
  /** The domain of regional endpoints, and the one of those with IPv6. */
  readonly domain: string;
  readonly dualStackDomain: string;
  /** The hosts of IAM, which has one a partition: plain, FIPS, dual-stack, both. */
  readonly iam: readonly [plain: string, fips: string, dualStack: string, both: string];
  /** Whether the plain endpoint of STS is the one of FIPS, too. */
  readonly stsIsFips: boolean;
}

const PARTITIONS: Readonly<Record<Partition, Names>> = {
  "aws": {
    home: "us-east-1",
    domain: "amazonaws.com",
    dualStackDomain: "api.aws",
    iam: ["iam.amazonaws.com", "iam-fips.amazonaws.com", "iam.global.api.aws", "iam-fips.global.api.aws"],
    stsIsFips: false,
  },
  "aws-us-gov": {
    home: "us-gov-west-1",
    domain: "amazonaws.com",
    dualStackDomain: "api.aws",
    iam: ["iam.us-gov.amazonaws.com", "iam.us-gov.amazonaws.com", "iam.us-gov.api.aws", "iam.us-gov.api.aws"],
    stsIsFips: true,
  },
  "aws-cn": {
    home: "cn-north-1",
    domain: "amazonaws.com.cn",
    dualStackDomain: "api.amazonwebservices.com.cn",
    iam: [
      "iam.cn-north-1.amazonaws.com.cn",
      "iam-fips.amazonaws.com.cn",
      "iam.global.api.amazonwebservices.com.cn",
      "iam-fips.api.amazonwebservices.com.cn",
    ],
    stsIsFips: false,
  },
  "aws-eusc": {
    home: "eusc-de-east-1",
    domain: "amazonaws.eu",
    dualStackDomain: "api.amazonwebservices.eu",
    iam: [
      "iam.eusc-de-east-1.amazonaws.eu",
      "iam-fips.amazonaws.eu",
      "iam.global.api.amazonwebservices.eu",
      "iam-fips.api.amazonwebservices.eu",
    ],
    stsIsFips: false,
  },
};

/** The partitions, the commercial one first. */
export const PARTITION_NAMES: readonly Partition[] = ["aws", "aws-us-gov", "aws-eusc", "aws-cn"];

/** The partitions in words. */
export const PARTITION_TEXT: Readonly<Record<Partition, string>> = {
  "aws": "the commercial regions",
  "aws-us-gov": "AWS GovCloud (US)",
  "aws-cn": "AWS China",
  "aws-eusc": "the AWS European Sovereign Cloud",
};

/** The region of `partition` that is always on, whatever its account has enabled. */
export function homeRegion(partition: Partition): Located {
  return { name: PARTITIONS[partition].home, partition };
}

/** The endpoint of `service` for `region`. */
export function apiEndpoint(service: Service, region: Located, { fips, dualStack }: Variant): ApiEndpoint {
  const { home, domain, dualStackDomain, iam, stsIsFips } = PARTITIONS[region.partition];
  if (service === "iam") {
    const host = iam[(fips ? 1 : 0) + (dualStack ? 2 : 0)] ?? iam[0];
    return { url: `https://${host}`, scope: { service: "iam", region: home } };
  }
  const label = service === "sts" ? "sts" : "email";
  const isMarked = fips && !(service === "sts" && stsIsFips && !dualStack);
  const host = `${label}${isMarked ? "-fips" : ""}.${region.name}.${dualStack ? dualStackDomain : domain}`;
  return { url: `https://${host}`, scope: { service: service === "sts" ? "sts" : "ses", region: region.name } };
}
