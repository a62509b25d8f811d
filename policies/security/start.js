"use strict";

require("../host/servePack")("security");
