"use strict";

require("../host/servePack")("tagging");
