"use strict";

require("../host/servePack")("reliability");
