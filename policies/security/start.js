"use strict";

require("../host/servePack").servePack("security");
