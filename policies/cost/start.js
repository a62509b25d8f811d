"use strict";

require("../host/servePack").servePack("cost");
