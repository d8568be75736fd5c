/**
 * Which outbound ports hosting providers block by default, each with its source; ports 2465 and 2587 are on none of these lists.
 *
 * Invariant: both texts below are made from the table.
 * @module
 */

interface Block {
  readonly provider: string;
  readonly ports: readonly [25, ...(465 | 587)[]];
  readonly source: string;
}

/** The providers, those that block most first. */
export const BLOCKS: readonly Block[] = [
  {
    provider: "DigitalOcean",
    ports: [25, 465, 587],
    source: "https://docs.digitalocean.com/support/why-is-smtp-blocked/",
  },
  {
    provider: "Akamai (Linode)",
    ports: [25, 465, 587],
    source: "https://www.linode.com/blog/linode/a-new-policy-to-help-fight-spam/",
  },
  {
    provider: "Scaleway",
    ports: [25, 465, 587],
    source: "https://www.scaleway.com/en/docs/compute/instances/how-to/use-security-groups/",
  },
  {
    provider: "Render (unpaid services)",
    ports: [25, 465, 587],
    source: "https://render.com/changelog/free-web-services-will-no-longer-allow-outbound-traffic-to-smtp-ports",
  },
  { provider: "Hetzner Cloud", ports: [25, 465], source: "https://docs.hetzner.com/cloud/servers/faq/" },
  {
    provider: "AWS",
    ports: [25],
    source: "https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/ec2-resource-limits.html",
  },
  {
    provider: "Google Cloud",
    ports: [25],
    source: "https://cloud.google.com/compute/docs/tutorials/sending-mail",
  },
  {
    provider: "Azure",
    ports: [25],
    source: "https://learn.microsoft.com/azure/virtual-network/troubleshoot-outbound-smtp-connectivity",
  },
  {
    provider: "Oracle Cloud",
    ports: [25],
    source: "https://bitbucket.org/analogic/mailserver/issues/975/outbound-port-25-timeout-on-digital-ocean",
  },
  { provider: "Vultr", ports: [25], source: "https://docs.vultr.com/what-ports-are-blocked" },
];

/** What is blocked where, as in `25 and 465 at X; 25 at Y and Z`. */
export function blockedByDefault(): string {
  const sets = [...new Set(BLOCKS.map(({ ports }) => listed(ports)))];
  return sets.map((ports) => `${ports} at ${listed(withPorts((set) => listed(set) === ports))}`).join("; ");
}

/** The providers that leave port 587 open. */
export function providersWith587(): string {
  return listed(withPorts((ports) => !ports.includes(587)));
}

/** The providers that block port 587 as well. */
export function providersWithout587(): string {
  return listed(withPorts((ports) => ports.includes(587)));
}

function withPorts(fits: (ports: Block["ports"]) => boolean): readonly string[] {
  return BLOCKS.filter(({ ports }) => fits(ports)).map(({ provider }) => provider);
}

function listed(items: readonly (string | number)[]): string {
  const all = items.map(String);
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1)}`;
}
