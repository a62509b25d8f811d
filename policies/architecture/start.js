"use strict";

require("../host/servePack")("architecture");
