/** Type tokens of what starts machines. */
export const INSTANCE = "aws:ec2/instance:Instance";
export const LAUNCH_TEMPLATE = "aws:ec2/launchTemplate:LaunchTemplate";
export const LAUNCH_CONFIGURATION = "aws:ec2/launchConfiguration:LaunchConfiguration";

export const MACHINE_TYPES: readonly string[] = [INSTANCE, LAUNCH_TEMPLATE, LAUNCH_CONFIGURATION];
