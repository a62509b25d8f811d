export { AWS_INVOKES, AWS_MODELS } from "./awsModels";
export { zonesOf } from "./knowledge/regions";
