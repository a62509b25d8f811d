import { only, type RuleFixtures } from "../../../fixture";
import { UNKNOWN } from "../../../rule";

const instance = "aws:ec2/instance:Instance";
const template = "aws:ec2/launchTemplate:LaunchTemplate";
/** Made up here, in pieces, so that scanners of this repository find no key. */
const keyId = `AKIA${"ABCDEFGH12345678"}`;
const secretKey = `aB3dEfGh1jKlMnOpQrSt${"UvWxYz0123456789/+ab"}`;
const base64 = (text: string): string => Buffer.from(text).toString("base64");

export const fixtures: RuleFixtures = {
  pass: {
    "absent attribute": only(instance, {}),
    script: only(instance, { userData: "#!/bin/bash\necho hello > /var/tmp/hello\n" }),
    "script in Base64": only(template, { userData: base64("#!/bin/bash\nyum install -y amazon-ssm-agent\n") }),
    "hash of a commit": only(instance, { userData: "git checkout 0a1b2c3d4e5f60718293a4b5c6d7e8f901234567\n" }),
    "long path": only(instance, { userData: "cat /opt/App/data/2024/01/02/Some/Long/Path1 > x" }),
  },
  fail: {
    "access key": only(instance, { userData: `export AWS_ACCESS_KEY_ID=${keyId}\n` }),
    "secret key": only(instance, { userData: `export AWS_SECRET_ACCESS_KEY=${secretKey}\nexport A=1\n` }),
    "in Base64": only(template, { userData: base64(`#!/bin/bash\nexport AWS_ACCESS_KEY_ID=${keyId}\n`) }),
    "in the other property": only("aws:ec2/launchConfiguration:LaunchConfiguration", {
      userDataBase64: base64(`aws configure set aws_secret_access_key ${secretKey}`),
    }),
    "private key": only(instance, { userData: "cat > key <<X\n-----BEGIN RSA PRIVATE KEY-----\nMIIE\nX\n" }),
  },
  unknown: { "not known yet": only(instance, { userData: UNKNOWN }) },
};
