/** The id of something that EC2 or a service on it makes: never chosen by a program, so an unknown one is a mistake. */
const EC2_ID =
  /^(vpc|subnet|sg|sgr|rtb|igw|eigw|nat|vpce|eni|eipalloc|acl|lt|i|vol|snap|pcx|tgw|dopt|fl|vgw|cgw|rtbassoc|eipassoc)-[0-9a-f]{8,17}$/;

function isEc2Id(value: string): boolean {
  return value.length <= 32 && EC2_ID.test(value);
}

/** Every EC2-style id among the strings of a value, with the path where it stands. */
export function* ec2IdsIn(value: unknown, path = ""): Generator<{ id: string; path: string }> {
  if (typeof value === "string") {
    if (isEc2Id(value)) yield { id: value, path };
  } else if (Array.isArray(value)) {
    for (const [index, each] of value.entries()) yield* ec2IdsIn(each, `${path}[${index}]`);
  } else if (typeof value === "object" && value !== null) {
    for (const [name, each] of Object.entries(value)) yield* ec2IdsIn(each, path === "" ? name : `${path}.${name}`);
  }
}
