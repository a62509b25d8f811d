import assert from "node:assert/strict";
import * as fs from "node:fs";
import * as path from "node:path";
import { baseCommit } from "../../../cli/git/baseCommit";
import { changedFiles } from "../../../cli/git/changedFiles";
import { checkOut } from "../../../cli/git/worktree";
import { Repository } from "../../../cli/git/repository";
import { temporaryDirectory } from "../../setup";
import { GitRepository } from "./gitRepository";

describe("what git says about a change", function () {
  this.timeout(30_000);
  let git: GitRepository;
  let repository: Repository;
  let first: string;
  beforeEach(() => {
    git = new GitRepository(fs.realpathSync(temporaryDirectory("git")));
    git.write(".gitignore", "ignored\nnode_modules/\n");
    git.write("a.txt", "a");
    git.write("b with | and `.txt", "b");
    first = git.commit();
    repository = Repository.around(git.directory) as Repository;
  });

  describe("the base", () => {
    it("is where the change branched off, so that what others merged does not show as undone", () => {
      git.git("checkout", "-q", "-b", "topic");
      git.write("topic.txt", "t");
      git.commit();
      git.git("checkout", "-q", "main");
      git.write("others.txt", "o");
      git.commit();
      git.git("checkout", "-q", "topic");
      assert.deepEqual(baseCommit(repository, "main"), { ref: "main", commit: first, branchedOff: true });
      assert.deepEqual(
        changedFiles(repository, first).map((file) => path.basename(file)),
        ["topic.txt"],
      );
    });

    it("is the ref itself without a common history", () => {
      git.git("checkout", "-q", "--orphan", "other");
      const orphan = git.commit();
      git.git("checkout", "-q", "main");
      assert.deepEqual(baseCommit(repository, "other"), { ref: "other", commit: orphan, branchedOff: false });
    });

    it("may be a commit, and not an option", () => {
      assert.equal(baseCommit(repository, first.slice(0, 8)).commit, first);
      assert.throws(
        () => baseCommit(repository, "--all"),
        /--base is "--all": neither a file or directory nor a git ref/,
      );
    });

    it("that does not exist is refused with the nearest that does", () => {
      git.git("branch", "release");
      assert.throws(() => baseCommit(repository, "relase"), {
        exitCode: 2,
        message: /refs: main, release; did you mean "release"\?$/,
      });
    });

    it("of a shallow clone is refused with how to fetch it", () => {
      git.write("a.txt", "again");
      git.commit();
      const clone = temporaryDirectory("clone");
      git.git("clone", "-q", "--depth", "1", `file://${git.directory}`, path.join(clone, "c"));
      const shallow = Repository.around(path.join(clone, "c")) as Repository;
      assert.throws(() => baseCommit(shallow, first), /shallow.*fetch-depth: 0/);
    });
  });

  it("lists what is committed, staged, changed, deleted and new, and nothing that is ignored", () => {
    git.write("committed.txt", "1");
    git.commit();
    git.write("staged.txt", "1");
    git.git("add", "staged.txt");
    git.write("new/deep.txt", "1");
    git.write("ignored", "1");
    fs.rmSync(path.join(git.directory, "a.txt"));
    git.git("mv", "b with | and `.txt", "c.txt");
    const names = changedFiles(repository, first).map((file) => path.relative(git.directory, file));
    assert.deepEqual(names.sort(), [
      "a.txt",
      "b with | and `.txt",
      "c.txt",
      "committed.txt",
      "new/deep.txt",
      "staged.txt",
    ]);
  });

  it("is not led astray by the variables of a hook", () => {
    process.env["GIT_DIR"] = "/nowhere";
    try {
      assert.equal(Repository.around(git.directory)?.root, git.directory);
    } finally {
      delete process.env["GIT_DIR"];
    }
  });

  it("is no repository outside of one", () => {
    assert.equal(Repository.around("/"), undefined);
  });

  describe("a commit beside the working tree", () => {
    it("has the commit's files and this tree's modules, runs no hook and leaves nothing behind", () => {
      git.write("node_modules/x/index.js", "1");
      git.write(".git/hooks/post-checkout", "#!/bin/sh\nexit 1\n");
      fs.chmodSync(path.join(git.directory, ".git/hooks/post-checkout"), 0o755);
      git.write("a.txt", "changed");
      const { root, remove } = checkOut(repository, first, [".", ".", "nowhere"]);
      assert.equal(fs.readFileSync(path.join(root, "a.txt"), "utf8"), "a");
      assert.ok(fs.existsSync(path.join(root, "node_modules/x/index.js")));
      remove();
      assert.equal(fs.existsSync(root), false);
      assert.ok(fs.existsSync(path.join(git.directory, "node_modules/x/index.js")), "the modules themselves stay");
      assert.equal(git.git("worktree", "list").split("\n").length, 1);
    });
  });
});
