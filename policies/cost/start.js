"use strict";

require("../host/servePack")("cost");
