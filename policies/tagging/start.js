"use strict";

require("../host/servePack").servePack("tagging");
