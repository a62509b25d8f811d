export { DOCKER_BUILD_MODELS } from "./dockerBuildModels";
export { DOCKER_INVOKES, DOCKER_MODELS } from "./dockerModels";
