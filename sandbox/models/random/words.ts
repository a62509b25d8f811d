/** Words that pet names are made of. */
export const ADJECTIVES: readonly string[] =
  "able bold brave bright calm clever cosmic eager early fair fast fine fond free fresh gentle glad golden grand happy keen kind light lively loyal lucky mellow merry mighty modest noble polite proud quick quiet rapid ready robust sharp shining smart smooth snappy steady strong sunny swift tidy trusty warm wise witty".split(
    " ",
  );

export const ANIMALS: readonly string[] =
  "ant badger bear beaver bison bobcat buck camel cobra condor crane crow deer dingo dolphin dove duck eagle egret elk falcon ferret finch fox gecko goose hare hawk heron horse ibis jay koala lark lemur lion llama lynx magpie marmot marten mole moose moth newt ocelot octopus oryx otter owl panda parrot perch pony puma quail rabbit raven robin salmon seal shark sparrow squid stork swan tapir tern tiger toad trout turtle viper vole walrus whale wolf wombat wren yak zebra".split(
    " ",
  );
