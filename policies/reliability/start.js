"use strict";

require("../host/servePack").servePack("reliability");
